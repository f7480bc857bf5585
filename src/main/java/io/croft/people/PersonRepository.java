package io.croft.people;

import io.croft.access.Role;
import io.croft.access.UserId;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Limit;
import org.springframework.data.domain.Pageable;
import org.springframework.data.domain.Slice;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface PersonRepository extends Repository<Person, UserId> {

    String SUMMARY =
            "select new io.croft.people.PersonSummary(p.id, p.displayName, p.userName, p.email, p.givenEmail, p.role, p.status,"
                    + " p.tenant, (select f.name from Profile f where f.id.value = p.profile), p.lastSignIn)";

    String SHOWN = """
             from Person p
             where (lower(p.displayName) like :search escape '!' or p.email like :search escape '!' or p.userName like :search escape '!')
             and (:status is null or p.status = :status)
             and (:role is null or p.role = :role)
             and (:company is null or p.tenant = :company)
             and p.status in :statuses and p.role in :roles
            """;

    Person save(Person person);

    Person saveAndFlush(Person person);

    Optional<Person> findById(UserId id);

    /**
     * People with this name or address, last signed in first; a row with a value this release does not know is left
     * out.
     */
    default List<Person> findByNameOrEmail(String name) {
        return findByNameOrEmail(name, EnumSet.allOf(PersonStatus.class), EnumSet.allOf(Role.class));
    }

    @Query("""
            select p from Person p
             where (p.userName = :name or p.email = :name) and p.status in :statuses and p.role in :roles
             order by p.lastSignIn desc, p.id.value""")
    List<Person> findByNameOrEmail(String name, Set<PersonStatus> statuses, Set<Role> roles);

    boolean existsByUserName(String userName);

    boolean existsByGivenEmail(String email);

    boolean existsByRole(Role role);

    /** The active administrators of the installation, read anew and locked until the transaction ends. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select p.id from Person p where p.role = io.croft.access.Role.SUPER_ADMIN"
            + " and p.status = io.croft.people.PersonStatus.ACTIVE order by p.id")
    List<UserId> lockAdministrators();

    /** People with this profile, locked until the transaction ends. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select p from Person p where p.profile = :profile order by p.id")
    List<Person> lockBearers(UUID profile);

    /** The active ones of these people. */
    @Query("select p.id from Person p where p.id in :ids and p.status = io.croft.people.PersonStatus.ACTIVE")
    List<UserId> activeAmong(Collection<UserId> ids);

    /** Active people of a company with one of these roles. */
    @Query("select p from Person p where p.tenant = :company and p.role in :roles"
            + " and p.status = io.croft.people.PersonStatus.ACTIVE order by p.id")
    List<Person> activeOf(UUID company, Collection<Role> roles, Limit most);

    /** A page of people; a row with a value this release does not know is left out. */
    default Slice<PersonSummary> list(
            String search, @Nullable PersonStatus status, @Nullable Role role, @Nullable UUID company, Pageable page) {
        return list(search, status, role, company, EnumSet.allOf(PersonStatus.class), EnumSet.allOf(Role.class), page);
    }

    /** The number of all rows of {@link #list}. */
    default long count(String search, @Nullable PersonStatus status, @Nullable Role role, @Nullable UUID company) {
        return count(search, status, role, company, EnumSet.allOf(PersonStatus.class), EnumSet.allOf(Role.class));
    }

    @Query(SUMMARY + SHOWN)
    Slice<PersonSummary> list(
            String search,
            @Nullable PersonStatus status,
            @Nullable Role role,
            @Nullable UUID company,
            Set<PersonStatus> statuses,
            Set<Role> roles,
            Pageable page);

    @Query("select count(p)" + SHOWN)
    long count(
            String search,
            @Nullable PersonStatus status,
            @Nullable Role role,
            @Nullable UUID company,
            Set<PersonStatus> statuses,
            Set<Role> roles);

    @Query(SUMMARY + " from Person p where p.id in :ids")
    List<PersonSummary> summaries(Collection<UserId> ids);

    long count();

    void delete(Person person);
}
