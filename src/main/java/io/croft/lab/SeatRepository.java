package io.croft.lab;

import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Limit;
import org.springframework.data.domain.Pageable;
import org.springframework.data.domain.Slice;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;
import org.springframework.data.repository.query.Param;

interface SeatRepository extends Repository<Seat, SeatId> {

    Seat save(Seat seat);

    List<Seat> saveAll(Iterable<Seat> seats);

    void delete(Seat seat);

    Optional<Seat> findById(SeatId id);

    List<Seat> findByLabClassOrderByNumber(UUID labClass);

    List<Seat> findByLabClassAndNumberIn(UUID labClass, Collection<Integer> numbers);

    Optional<Seat> findByLabClassAndNumber(UUID labClass, int number);

    /** The seats that wait for a job, locked for the rest of the transaction. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select s from Seat s where s.work = :work order by s.id.value")
    List<Seat> lockWorkOf(@Param("work") UUID work);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select s from Seat s where s.id = :id")
    Optional<Seat> lock(@Param("id") SeatId id);

    Optional<Seat> findByLabClassAndPerson(UUID labClass, UUID person);

    Optional<Seat> findByClusterAndVmid(UUID cluster, int vmid);

    /** Those of these seats that exist, by number. */
    @Query("select s from Seat s where s.id.value in :ids order by s.number")
    List<Seat> findAll(@Param("ids") Collection<UUID> ids);

    /** The jobs after this one on which seats of these clusters wait, by id. */
    @Query("""
            select distinct new io.croft.lab.OpenWork(s.tenant, s.work) from Seat s
             where s.cluster in :clusters and s.work is not null and s.work > :after order by s.work""")
    List<OpenWork> working(@Param("clusters") Collection<UUID> clusters, @Param("after") UUID after, Limit limit);

    /** The seats of a person with their classes. */
    @Query(
            "select new io.croft.lab.MyRow(s, c) from Seat s join LabClass c on c.id.value = s.labClass where s.person = :person order by c.name, s.number")
    List<MyRow> mine(@Param("person") UUID person);

    /**
     * The seats a person sits in, and those of classes with their classes: of all when {@code everything}, else of those that
     * {@code teacher} owns or has a right on.
     */
    @Query("""
            select new io.croft.lab.MyRow(s, c) from Seat s join LabClass c on c.id.value = s.labClass
             where (s.person = :person or :everything = true or c.owner = :teacher
                   or exists (select 1 from GrantedRight r where r.key.objectId = c.id.value and r.key.personId = :teacher))
               and (:seat is null or s.id.value = :seat)
               and (:vmid is null or s.vmid = :vmid)
             order by c.name, c.id.value, s.number""")
    Slice<MyRow> usable(
            @Param("person") UUID person,
            @Param("everything") boolean everything,
            @Param("teacher") @Nullable UUID teacher,
            @Param("seat") @Nullable UUID seat,
            @Param("vmid") @Nullable Integer vmid,
            Pageable page);

    /** The seats of these classes. */
    @Query("select s.id.value from Seat s where s.labClass in :classes")
    List<UUID> inClasses(@Param("classes") Collection<UUID> classes);

    long countByLabClass(UUID labClass);

    @Query("select coalesce(max(s.number), 0) from Seat s where s.labClass = :labClass")
    int highestNumber(@Param("labClass") UUID labClass);

    /** Free seats, finished ones first, then by number. */
    @Query("""
            select s from Seat s
             where s.labClass = :labClass and s.person is null
               and s.state in (io.croft.lab.SeatState.READY, io.croft.lab.SeatState.CLONING, io.croft.lab.SeatState.WAITING)
             order by case when s.state = io.croft.lab.SeatState.READY then 0 else 1 end, s.number""")
    List<Seat> free(@Param("labClass") UUID labClass, Limit limit);

    /** Gives a free seat to a person; 1 when it was still free, otherwise 0. */
    @Modifying
    @Query("update Seat s set s.person = :person, s.takenAt = :now where s.id.value = :seat and s.person is null")
    int take(@Param("seat") UUID seat, @Param("person") UUID person, @Param("now") Instant now);

    /** Takes a seat from a person; 1 when that person had it, otherwise 0. */
    @Modifying
    @Query("update Seat s set s.person = null, s.takenAt = null where s.id.value = :seat and s.person = :person")
    int leave(@Param("seat") UUID seat, @Param("person") UUID person);

    /** Marks seats that are being made as ready, in one statement. */
    @Modifying
    @Query("""
            update versioned Seat s set s.state = io.croft.lab.SeatState.READY, s.reason = null
             where s.labClass = :labClass and s.number in :numbers and s.state = io.croft.lab.SeatState.CLONING""")
    int ready(@Param("labClass") UUID labClass, @Param("numbers") Collection<Integer> numbers);
}
