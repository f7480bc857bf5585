package io.croft.job;

import io.croft.access.Actor;
import io.croft.access.CurrentActor;
import io.croft.access.Role;
import io.croft.access.TenantId;
import io.croft.access.TenantScope;
import io.croft.kernel.Problem;
import java.time.Clock;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.data.domain.Pageable;
import org.springframework.data.domain.Slice;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Work that starts by itself, once or repeatedly, with the rights its planner has at that time; when they are lost, it
 * is paused. People see what they planned, administrators what their company did. A suspended company starts nothing.
 */
@Service
@Transactional
@PreAuthorize("isAuthenticated()")
public class Schedules {

    /** The most schedules about one subject. */
    public static final int MOST_PER_SUBJECT = 20;

    private static final Set<Role> SEE_THE_COMPANY = EnumSet.of(Role.SUPER_ADMIN, Role.RESELLER, Role.COMPANY_ADMIN);

    private final ScheduleRepository schedules;
    private final ScheduleLimits limits;
    private final ScheduleRights rights;
    private final JobSchedule queue;
    private final ScheduleActivity activity;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Schedules(
            ScheduleRepository schedules,
            ScheduleLimits limits,
            ScheduleRights rights,
            JobSchedule queue,
            ScheduleActivity activity,
            ApplicationEventPublisher events,
            Clock clock) {
        this.schedules = schedules;
        this.limits = limits;
        this.rights = rights;
        this.queue = queue;
        this.activity = activity;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Plans work as the actor in the company in scope. Starts must be at least five minutes apart.
     *
     * @throws SteeringRefused when the actor may not have such work done
     */
    public PlanResult plan(ScheduleRequest request) {
        Actor actor = CurrentActor.require();
        TenantId company = TenantScope.writable().orElse(actor.company());
        if (!rights.allows(request.kind(), Json.write(request.payload()), actor)) {
            throw new SteeringRefused(request.kind());
        }
        Instant now = clock.instant();
        Optional<Problem> problem = limits.problem(request, now);
        if (problem.isPresent()) {
            return new PlanResult.Refused(problem.get());
        }
        Instant first = request.timing().next(now).orElseThrow();
        Schedule schedule = schedules.save(new Schedule(request, actor, first, now));
        queue.add(new ScheduleTurn(schedule.id().value(), company.value(), 0), first);
        activity.changed("planned", schedule);
        tell(schedule.id(), company);
        return new PlanResult.Planned(schedule.id());
    }

    /** A page of schedules, the next start first. */
    @Transactional(readOnly = true)
    public Slice<ScheduleSummary> list(Pageable page) {
        Actor actor = CurrentActor.require();
        return schedules.list(personToList(actor), page).map(schedule -> schedule.summary(rights.of(schedule, actor)));
    }

    /** Counts what {@link #list} would show on all its pages. */
    @Transactional(readOnly = true)
    public long count() {
        return schedules.count(personToList(CurrentActor.require()));
    }

    @Transactional(readOnly = true)
    public Optional<ScheduleSummary> find(ScheduleId id) {
        Actor actor = CurrentActor.require();
        return schedules
                .findById(id)
                .filter(schedule -> sees(actor, schedule))
                .map(schedule -> schedule.summary(rights.of(schedule, actor)));
    }

    private static @Nullable UUID personToList(Actor actor) {
        return SEE_THE_COMPANY.contains(actor.role()) ? null : actor.id().value();
    }

    /** All schedules about a subject, oldest first; the caller has checked that the actor may see the subject. */
    @Transactional(readOnly = true)
    public List<ScheduleSummary> about(String subject) {
        Actor actor = CurrentActor.require();
        return schedules.findBySubjectOrderByMadeAt(subject).stream()
                .map(schedule -> schedule.summary(rights.of(schedule, actor)))
                .toList();
    }

    /**
     * Pauses it until it is resumed; false when it has ended, is paused or does not exist.
     *
     * @throws SteeringRefused when it belongs to another person and the actor may not have such work done
     */
    public boolean pause(ScheduleId id) {
        return stoppable(id)
                .filter(Schedule::pause)
                .map(schedule -> noted("paused", schedule))
                .isPresent();
    }

    /**
     * Continues it, from then on with the rights of the actor; false when it was not paused or does not exist.
     *
     * @throws SteeringRefused when the actor may not have this work done now
     */
    public boolean resume(ScheduleId id) {
        Actor actor = CurrentActor.require();
        return visible(id, actor)
                .filter(schedule -> {
                    require(rights.of(schedule, actor).reopen(), schedule);
                    return schedule.resume(actor, clock.instant());
                })
                .map(schedule -> {
                    Instant next = schedule.nextAt();
                    if (next != null) {
                        queue.add(schedule.ticket(), next);
                    }
                    return noted("resumed", schedule);
                })
                .isPresent();
    }

    /**
     * Deletes it; jobs it has started go on. False when it does not exist.
     *
     * @throws SteeringRefused when it belongs to another person and the actor may not have such work done
     */
    public boolean delete(ScheduleId id) {
        Optional<Schedule> found = stoppable(id);
        found.ifPresent(schedule -> {
            schedules.delete(schedule);
            noted("deleted", schedule);
        });
        return found.isPresent();
    }

    private Schedule noted(String deed, Schedule schedule) {
        activity.changed(deed, schedule);
        tell(schedule.id(), schedule.tenant());
        return schedule;
    }

    private Optional<Schedule> stoppable(ScheduleId id) {
        Actor actor = CurrentActor.require();
        Optional<Schedule> found = visible(id, actor);
        found.ifPresent(schedule -> require(rights.of(schedule, actor).stop(), schedule));
        return found;
    }

    private Optional<Schedule> visible(ScheduleId id, Actor actor) {
        return schedules.lock(id).filter(schedule -> sees(actor, schedule));
    }

    private boolean sees(Actor actor, Schedule schedule) {
        return SEE_THE_COMPANY.contains(actor.role())
                || schedule.plannedBy().equals(actor.id())
                || rights.of(schedule, actor).stop();
    }

    private static void require(boolean allowed, Schedule schedule) {
        if (!allowed) {
            throw new SteeringRefused(schedule.kind());
        }
    }

    private void tell(ScheduleId id, TenantId company) {
        events.publishEvent(new ScheduleEvent.ScheduleChanged(id, company));
    }
}
