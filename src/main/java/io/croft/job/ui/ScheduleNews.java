package io.croft.job.ui;

import com.vaadin.flow.signals.Signal;
import io.croft.access.Actor;
import io.croft.access.TenantId;
import io.croft.database.Broadcast;
import io.croft.job.ScheduleEvent;
import io.croft.kernel.InnerBean;
import io.croft.uikit.LiveTopic;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import org.springframework.modulith.NamedInterface;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/** Passes events of schedules to the screens of a company, or of all. */
@InnerBean("says that schedules have changed, and nothing of them")
@Component
@NamedInterface("ui")
public class ScheduleNews implements MeterBinder {

    private final LiveTopic<TenantId> topics;

    ScheduleNews(Broadcast broadcast) {
        this.topics = new LiveTopic<>("schedule", broadcast);
    }

    @TransactionalEventListener(fallbackExecution = true)
    void on(ScheduleEvent event) {
        topics.touch(event.company());
        topics.touch(TenantId.NOBODY);
    }

    /** The signal for what this actor sees. */
    Signal<Long> of(Actor actor) {
        return topics.revision(actor.seesEverything() ? TenantId.NOBODY : actor.company());
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        topics.measure(registry, "schedule");
    }
}
