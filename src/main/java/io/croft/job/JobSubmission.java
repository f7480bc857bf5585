package io.croft.job;

import io.croft.access.Actor;
import io.croft.access.CurrentActor;
import io.croft.access.TenantId;
import java.time.Clock;
import java.time.Instant;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Stores jobs for the acting person and hands them to the scheduler; part of the caller's transaction. */
@Component
class JobSubmission {

    private final JobStore store;
    private final JobSchedule schedule;
    private final JobHandlers handlers;
    private final JobActivity activity;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    JobSubmission(
            JobStore store,
            JobSchedule schedule,
            JobHandlers handlers,
            JobActivity activity,
            ApplicationEventPublisher events,
            Clock clock) {
        this.store = store;
        this.schedule = schedule;
        this.handlers = handlers;
        this.activity = activity;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Stores a job of this company.
     *
     * @throws IllegalArgumentException when nothing handles its kind, or when it names no resource though its kind needs one
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public JobId submit(JobRequest request, TenantId company) {
        Actor actor = CurrentActor.require();
        JobHandler<?> handler = handlers.require(request.kind());
        if (handler.needsResource() && request.resource() == null) {
            throw new IllegalArgumentException("A job of kind " + request.kind() + " names its resource");
        }
        JobId id = JobId.next();
        Instant now = clock.instant();
        Instant startAt = request.startAt();
        store.insert(id, company, actor, SubmitterAddress.current(), request, handler, now);
        schedule.add(
                new ScheduledRun(id.value(), company.value(), 0),
                startAt == null ? now : startAt,
                handler.interactive(),
                request.resource());
        activity.submitted(id, company, request);
        events.publishEvent(new JobEvent.JobChanged(id, company, actor.id(), JobState.WAITING, 0, request.subject()));
        return id;
    }
}
