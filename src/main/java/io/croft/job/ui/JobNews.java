package io.croft.job.ui;

import com.vaadin.flow.signals.Signal;
import io.croft.access.Actor;
import io.croft.access.TenantId;
import io.croft.access.UserId;
import io.croft.job.JobEvent;
import io.croft.job.JobId;
import io.croft.kernel.Identifier;
import io.croft.uikit.LiveTopic;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/** Passes events of jobs to the screens of the job, of the person, of the company, or of all. */
@Component
class JobNews implements MeterBinder {

    private final LiveTopic<Identifier> topics = new LiveTopic<>();

    @TransactionalEventListener(fallbackExecution = true)
    void on(JobEvent event) {
        topics.touch(event.job());
        topics.touch(event.startedBy());
        topics.touch(event.company());
        topics.touch(TenantId.NOBODY);
    }

    Signal<Long> ofJob(JobId job) {
        return topics.revision(job);
    }

    Signal<Long> ofPerson(UserId person) {
        return topics.revision(person);
    }

    /** The signal for the list of this actor. */
    Signal<Long> ofList(Actor actor) {
        return topics.revision(actor.seesEverything() ? TenantId.NOBODY : actor.company());
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        topics.measure(registry, "job");
    }
}
