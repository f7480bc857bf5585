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

    Optional<WaitingPerson> findByCourseAndPerson(UUID course, UUID person);

    /** The names of the classes in whose line somebody stands. */
    @Query(
            "select c.name from WaitingPerson w join Course c on c.id.value = w.course where w.person = :person order by w.since")
    List<String> classNames(@Param("person") UUID person);

    @Query("select w from WaitingPerson w where w.course = :course order by w.since, w.id")
    List<WaitingPerson> line(@Param("course") UUID course, Limit limit);

    long countByCourse(UUID course);

    @Modifying
    @Query("delete from WaitingPerson w where w.course = :course")
    void deleteAllOf(@Param("course") UUID course);
}
