package io.croft.lab;

import io.croft.fleet.CloneMethod;
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
import org.springframework.data.repository.query.Param;

interface LabClassRepository extends Repository<LabClass, ClassId> {

    LabClass save(LabClass labClass);

    void flush();

    void delete(LabClass labClass);

    Optional<LabClass> findById(ClassId id);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select c from LabClass c where c.id = :id")
    Optional<LabClass> lock(@Param("id") ClassId id);

    boolean existsByCode(String code);

    /**
     * One summary per class with its seats counted.
     *
     * @param owner only classes this person owns or has a right on; null for all
     */
    default Slice<ClassSummary> rows(@Nullable UUID owner, @Nullable String search, Pageable page) {
        return rows(owner, search, EnumSet.allOf(ClassState.class), EnumSet.allOf(CloneMethod.class), page);
    }

    /** The number of all rows of {@link #rows}. */
    default long count(@Nullable UUID owner, @Nullable String search) {
        return count(owner, search, EnumSet.allOf(ClassState.class), EnumSet.allOf(CloneMethod.class));
    }

    @Query("""
            select new io.croft.lab.ClassSummary(c.id.value, c.name, c.code, c.owner, c.origin.templateName, c.method, c.state, c.reason, c.seatsWanted,
                   (select count(*) from Seat s where s.labClass = c.id.value and s.state = io.croft.lab.SeatState.READY),
                   (select count(*) from Seat s where s.labClass = c.id.value and s.person is not null),
                   c.createdAt)
              from LabClass c
             where (:owner is null or c.owner = :owner
                   or exists (select 1 from GrantedRight r where r.key.objectId = c.id.value and r.key.personId = :owner)) and (:search is null or lower(c.name) like :search or c.code like :search)
               and c.state in :states and c.method in :methods""")
    Slice<ClassSummary> rows(
            @Param("owner") @Nullable UUID owner,
            @Param("search") @Nullable String search,
            @Param("states") Set<ClassState> states,
            @Param("methods") Set<CloneMethod> methods,
            Pageable page);

    /** The classes after this one that are being deployed on these clusters, by id. */
    @Query("""
            select new io.croft.lab.OpenWork(c.tenant, c.id.value) from LabClass c
             where c.origin.clusterId in :clusters and c.state = io.croft.lab.ClassState.DEPLOYING and c.id.value > :after
             order by c.id.value""")
    List<OpenWork> deploying(@Param("clusters") Collection<UUID> clusters, @Param("after") UUID after, Limit limit);

    /** The classes of a teacher. */
    @Query("select c.id.value from LabClass c where c.owner = :owner")
    List<UUID> owned(@Param("owner") UUID owner);

    /** Names and owners of these classes. */
    @Query("select new io.croft.lab.ClassName(c.id.value, c.name, c.owner) from LabClass c where c.id.value in :ids")
    List<ClassName> named(@Param("ids") Collection<UUID> ids);

    /** The names of the classes on a cluster, of one company or of all the actor may see. */
    @Query("""
            select c.name from LabClass c
             where c.origin.clusterId = :cluster and (:company is null or c.tenant = :company) order by c.name""")
    List<String> namesOn(@Param("cluster") UUID cluster, @Param("company") @Nullable UUID company);

    /** The classes of a company on a cluster, by name. */
    @Query("select c from LabClass c where c.origin.clusterId = :cluster and c.tenant = :company order by c.name")
    List<LabClass> on(@Param("cluster") UUID cluster, @Param("company") UUID company);

    @Query("""
            select count(c) from LabClass c
             where (:owner is null or c.owner = :owner
                   or exists (select 1 from GrantedRight r where r.key.objectId = c.id.value and r.key.personId = :owner)) and (:search is null or lower(c.name) like :search or c.code like :search)
               and c.state in :states and c.method in :methods""")
    long count(
            @Param("owner") @Nullable UUID owner,
            @Param("search") @Nullable String search,
            @Param("states") Set<ClassState> states,
            @Param("methods") Set<CloneMethod> methods);
}
