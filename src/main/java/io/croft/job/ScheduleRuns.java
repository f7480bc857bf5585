package io.croft.job;

import io.croft.access.Actor;
import io.croft.access.CurrentActor;
import io.croft.access.TenantScope;
import io.croft.access.UserId;
import io.croft.kernel.Text;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Starts what is due. The start and its record are one transaction on the locked row, so each start happens once,
 * whatever processes do; the scheduler only wakes this up.
 */
@Component
class ScheduleRuns {

    /** A start later than this counts as missed. */
    static final Duration IN_TIME = Duration.ofMinutes(5);

    private static final Logger log = LoggerFactory.getLogger(ScheduleRuns.class);
    private static final Duration SHORTLY = Duration.ofSeconds(1);

    private final ScheduleRepository schedules;
    private final ScheduleRights rights;
    private final ObjectProvider<ScheduleActors> actors;
    private final ScheduleActivity activity;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;
    private final Clock clock;

    ScheduleRuns(
            ScheduleRepository schedules,
            ScheduleRights rights,
            ObjectProvider<ScheduleActors> actors,
            ScheduleActivity activity,
            ApplicationEventPublisher events,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.schedules = schedules;
        this.rights = rights;
        this.actors = actors;
        this.activity = activity;
        this.events = events;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    /**
     * Starts the work if it is due; returns when to check again. Database errors are thrown and retried by the
     * scheduler.
     */
    Outcome run(ScheduleTurn ticket) {
        return TenantScope.call(ticket.company(), () -> {
            try {
                return runHere(ticket);
            } catch (TransientDataAccessException | DataAccessResourceFailureException | TransactionException e) {
                throw e;
            } catch (RuntimeException e) {
                log.error("Schedule {} cannot start its work", ticket.schedule(), e);
                return inTransaction(() -> ended(ticket, ScheduleOutcome.FAILED, Text.of("job.schedule.failed")));
            }
        });
    }

    private Outcome runHere(ScheduleTurn ticket) {
        Optional<UserId> planner =
                inTransaction(() -> due(ticket, clock.instant()).map(Schedule::plannedBy));
        if (planner.isEmpty()) {
            return inTransaction(() -> next(ticket));
        }
        if (actors.getObject().isStopped(ticket.company())) {
            return inTransaction(() -> ended(ticket, ScheduleOutcome.HELD, Text.of("job.schedule.companyStopped")));
        }
        Optional<Actor> actor = actors.getObject().find(planner.get(), ticket.company());
        return actor.isEmpty()
                ? inTransaction(() -> refused(ticket, planner.get()))
                : CurrentActor.call(actor.get(), () -> inTransaction(() -> start(ticket, actor.get())));
    }

    private Outcome start(ScheduleTurn ticket, Actor actor) {
        Instant now = clock.instant();
        Optional<Schedule> due =
                due(ticket, now).filter(schedule -> schedule.plannedBy().equals(actor.id()));
        due.ifPresent(schedule -> {
            if (schedule.missed() == MissedRun.SKIP && isLate(schedule, now)) {
                end(schedule, ScheduleOutcome.MISSED, Text.of("job.schedule.missed"), null);
                return;
            }
            Optional<ScheduleRights.Startable> work = rights.work(schedule.kind(), schedule.payload());
            if (work.isEmpty() || !work.get().allowedTo(actor)) {
                refuse(schedule);
                return;
            }
            switch (work.get().start()) {
                case ScheduledStart.Started(JobId job) -> end(schedule, ScheduleOutcome.STARTED, null, job);
                case ScheduledStart.Nothing(Text why) -> end(schedule, ScheduleOutcome.NOTHING, why, null);
            }
        });
        return next(ticket);
    }

    private static boolean isLate(Schedule schedule, Instant now) {
        return Objects.requireNonNull(schedule.nextAt()).plus(IN_TIME).isBefore(now);
    }

    private Outcome ended(ScheduleTurn ticket, ScheduleOutcome outcome, Text why) {
        due(ticket, clock.instant()).ifPresent(schedule -> end(schedule, outcome, why, null));
        return next(ticket);
    }

    private Outcome refused(ScheduleTurn ticket, UserId planner) {
        due(ticket, clock.instant())
                .filter(schedule -> schedule.plannedBy().equals(planner))
                .ifPresent(this::refuse);
        return next(ticket);
    }

    private void refuse(Schedule schedule) {
        events.publishEvent(new ScheduleEvent.StartRefused(
                schedule.id(), schedule.tenant(), schedule.plannedBy(), schedule.title()));
        end(schedule, ScheduleOutcome.REFUSED, Text.of("job.schedule.refused", schedule.plannedByName()), null);
    }

    private void end(Schedule schedule, ScheduleOutcome outcome, @Nullable Text why, @Nullable JobId job) {
        schedule.ran(outcome, why, job, clock.instant());
        activity.ran(schedule, outcome, why, job);
        events.publishEvent(new ScheduleEvent.ScheduleChanged(schedule.id(), schedule.tenant()));
    }

    private Optional<Schedule> due(ScheduleTurn ticket, Instant now) {
        return schedules
                .lock(ticket.id())
                .filter(schedule -> schedule.isActiveAt(ticket.turn()))
                .filter(schedule ->
                        schedule.nextAt() != null && !schedule.nextAt().isAfter(now));
    }

    private Outcome next(ScheduleTurn ticket) {
        Instant now = clock.instant();
        return schedules
                .findById(ticket.id())
                .filter(schedule -> schedule.isActiveAt(ticket.turn()))
                .map(schedule -> Duration.between(now, Objects.requireNonNull(schedule.nextAt())))
                .<Outcome>map(wait -> new Outcome.Again(wait.compareTo(SHORTLY) < 0 ? SHORTLY : wait))
                .orElseGet(Outcome.Over::new);
    }

    private <T> T inTransaction(Supplier<T> work) {
        return Objects.requireNonNull(transaction.execute(_ -> work.get()));
    }
}
