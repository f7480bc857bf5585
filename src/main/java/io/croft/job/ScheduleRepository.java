package io.croft.job;

import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Pageable;
import org.springframework.data.domain.Slice;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface ScheduleRepository extends Repository<Schedule, ScheduleId> {

    Schedule save(Schedule schedule);

    void delete(Schedule schedule);

    Optional<Schedule> findById(ScheduleId id);

    /** The schedule, locked until the transaction ends. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select s from Schedule s where s.id = :id")
    Optional<Schedule> lock(ScheduleId id);

    /** All schedules about a subject, oldest first, locked until the transaction ends. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select s from Schedule s where s.subject = :subject order by s.madeAt")
    List<Schedule> lockAbout(String subject);

    List<Schedule> findBySubjectOrderByMadeAt(String subject);

    /** Those that start something first, the next one at the top. */
    @Query("""
            select s from Schedule s where (:person is null or s.plannedBy = :person)
            order by case when s.nextAt is null then 1 else 0 end, s.nextAt, s.id""")
    Slice<Schedule> list(@Nullable UUID person, Pageable page);

    /** How many {@link #list} would find. */
    @Query("select count(s) from Schedule s where (:person is null or s.plannedBy = :person)")
    long count(@Nullable UUID person);

    long countBySubjectAndStateNot(String subject, ScheduleState state);

    long countByStateNot(ScheduleState state);
}
