package io.croft.people;

import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface ProfileRepository extends Repository<Profile, ProfileId> {

    String SUMMARY = "select new io.croft.people.ProfileSummary(f.id, f.name, f.permissions,"
            + " (select count(p) from Person p where p.profile = f.id.value)) from Profile f";

    Profile saveAndFlush(Profile profile);

    Optional<Profile> findById(ProfileId id);

    @Query(SUMMARY + " order by f.name")
    List<ProfileSummary> list();

    @Query(SUMMARY + " where f.id = :id")
    Optional<ProfileSummary> summary(ProfileId id);

    @Query("select count(f) > 0 from Profile f where lower(f.name) = lower(:name) and f.id <> :except")
    boolean nameTaken(String name, ProfileId except);

    /** Those of these profiles that exist, locked until the transaction ends. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select f from Profile f where f.id in :ids order by f.id")
    List<Profile> lock(Collection<ProfileId> ids);

    default Optional<Profile> lock(ProfileId id) {
        return lock(List.of(id)).stream().findFirst();
    }

    void delete(Profile profile);

    @Modifying
    @Query("delete from Profile f")
    void deleteAll();
}
