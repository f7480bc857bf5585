package io.croft.job;

import io.croft.access.Actor;
import io.croft.access.TenantId;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Opens stopped and ended jobs again, with all below them that stand the same way; part of the caller's transaction. What
 * is opened works for the acting person from then on, who needs the right to each.
 */
@Component
class ReopenedJobs {

    private final JobStore store;
    private final UnrunStore unrun;
    private final FamilyStore families;
    private final JobRights rights;
    private final JobSchedule schedule;
    private final JobHandlers handlers;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ReopenedJobs(
            JobStore store,
            UnrunStore unrun,
            FamilyStore families,
            JobRights rights,
            JobSchedule schedule,
            JobHandlers handlers,
            ApplicationEventPublisher events,
            Clock clock) {
        this.store = store;
        this.unrun = unrun;
        this.families = families;
        this.rights = rights;
        this.schedule = schedule;
        this.handlers = handlers;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Opens a job and those below it; false when it is in none of these states, or while one below it still comes to its
     * end.
     *
     * @throws SteeringRefused when the person may not have one of these works done
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean reopen(JobId top, TenantId company, List<JobState> from, Actor actor) {
        List<FamilyMember> family = families.lock(top, company);
        if (family.stream().anyMatch(FamilyMember::stopping)) {
            return false;
        }
        Set<JobId> opened = new HashSet<>();
        for (FamilyMember member : family) {
            boolean follows = member.id().equals(top) || opened.contains(member.parent());
            if (follows && from.contains(member.state())) {
                open(member.id(), company, from, actor);
                opened.add(member.id());
            }
        }
        return !opened.isEmpty();
    }

    private void open(JobId job, TenantId company, List<JobState> from, Actor actor) {
        if (!rights.allows(job, company, actor)) {
            throw new SteeringRefused(job);
        }
        unrun.reopen(job, company, from, actor, clock.instant()).ifPresent(turn -> {
            ChangedJob changed = store.changed(job, company);
            schedule.add(
                    new ScheduledRun(job.value(), company.value(), turn),
                    clock.instant(),
                    handlers.require(changed.kind()).interactive(),
                    store.resource(job, company).orElse(null));
            events.publishEvent(changed.event());
        });
    }
}
