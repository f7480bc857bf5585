package io.croft.lab;

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

    Optional<WaitingPerson> findByLabClassAndPerson(UUID labClass, UUID person);

    /** The names of the classes in whose line somebody stands. */
    @Query(
            "select c.name from WaitingPerson w join LabClass c on c.id.value = w.labClass where w.person = :person order by w.since")
    List<String> classNames(@Param("person") UUID person);

    @Query("select w from WaitingPerson w where w.labClass = :labClass order by w.since, w.id")
    List<WaitingPerson> line(@Param("labClass") UUID labClass, Limit limit);

    long countByLabClass(UUID labClass);

    @Modifying
    @Query("delete from WaitingPerson w where w.labClass = :labClass")
    void deleteAllOf(@Param("labClass") UUID labClass);
}
