package io.croft.joining;

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

    Optional<JoinRequest> findByTargetAndPerson(UUID target, UUID person);

    /** Open requests for a target, oldest first. */
    @Query(
            "select r from JoinRequest r where r.target = :target and r.state = io.croft.joining.RequestState.OPEN order by r.since, r.id")
    List<JoinRequest> open(@Param("target") UUID target);

    @Query(
            "select r from JoinRequest r where r.target = :target and r.state = io.croft.joining.RequestState.OPEN and r.person in :people order by r.since, r.id")
    List<JoinRequest> open(@Param("target") UUID target, @Param("people") Collection<UUID> people);

    /** The number of open requests for a target. */
    @Query(
            "select count(r) from JoinRequest r where r.target = :target and r.state = io.croft.joining.RequestState.OPEN")
    long countOpen(@Param("target") UUID target);

    /** Open and refused requests of a person. */
    @Query("select r from JoinRequest r where r.person = :person order by r.since, r.id")
    List<JoinRequest> ofPerson(@Param("person") UUID person);

    @Modifying
    @Query("delete from JoinRequest r where r.target = :target and r.state = io.croft.joining.RequestState.REFUSED")
    void forgetRefused(@Param("target") UUID target);

    @Modifying
    @Query("delete from JoinRequest r where r.target = :target")
    void deleteAllOf(@Param("target") UUID target);
}
