package io.croft.lab;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;
import org.springframework.data.repository.query.Param;

interface JoinRequestRepository extends Repository<JoinRequest, UUID> {

    JoinRequest save(JoinRequest request);

    void delete(JoinRequest request);

    Optional<JoinRequest> findByLabClassAndPerson(UUID labClass, UUID person);

    /** Who waits for the teacher of a class, in the order in which they came. */
    @Query(
            "select r from JoinRequest r where r.labClass = :labClass and r.state = io.croft.lab.RequestState.OPEN order by r.since, r.id")
    List<JoinRequest> open(@Param("labClass") UUID labClass);

    @Query(
            "select r from JoinRequest r where r.labClass = :labClass and r.state = io.croft.lab.RequestState.OPEN and r.person in :people order by r.since, r.id")
    List<JoinRequest> open(@Param("labClass") UUID labClass, @Param("people") Collection<UUID> people);

    /** The classes somebody wants to join or was refused in. */
    @Query(
            "select new io.croft.lab.RequestRow(c.name, c.owner, r.state) from JoinRequest r join LabClass c on c.id.value = r.labClass where r.person = :person order by r.since")
    List<RequestRow> ofPerson(@Param("person") UUID person);

    @Modifying
    @Query("delete from JoinRequest r where r.labClass = :labClass and r.state = io.croft.lab.RequestState.REFUSED")
    void forgetRefused(@Param("labClass") UUID labClass);

    @Modifying
    @Query("delete from JoinRequest r where r.labClass = :labClass")
    void deleteAllOf(@Param("labClass") UUID labClass);
}
