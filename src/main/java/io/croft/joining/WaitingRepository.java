package io.croft.joining;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;
import org.springframework.data.repository.query.Param;

interface WaitingRepository extends Repository<WaitingPerson, UUID> {

    WaitingPerson save(WaitingPerson person);

    void delete(WaitingPerson person);

    Optional<WaitingPerson> findByTargetAndPerson(UUID target, UUID person);

    /** The waiting lines a person is in. */
    @Query("select w from WaitingPerson w where w.person = :person order by w.since, w.id")
    List<WaitingPerson> ofPerson(@Param("person") UUID person);

    @Query("select w from WaitingPerson w where w.target = :target order by w.since, w.id")
    List<WaitingPerson> line(@Param("target") UUID target, Limit limit);

    /** The length of the waiting line by target; targets without one are left out. */
    @Query(
            "select new io.croft.joining.LineLength(w.target, count(w)) from WaitingPerson w where w.target in :targets group by w.target")
    List<LineLength> lengths(@Param("targets") Collection<UUID> targets);

    @Modifying
    @Query("delete from WaitingPerson w where w.target = :target")
    void deleteAllOf(@Param("target") UUID target);
}
