package io.croft.activity.ui;

import com.vaadin.flow.signals.Signal;
import io.croft.access.Actor;
import io.croft.access.TenantId;
import io.croft.activity.ActivityEvent.ActivityRecorded;
import io.croft.kernel.Identifier;
import io.croft.uikit.LiveTopic;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Passes news of the record on to the screens that look at a company's activities, or at all. */
@Component
class ActivityNews implements MeterBinder {

    private final LiveTopic<Identifier> topics = new LiveTopic<>();

    @EventListener
    void on(ActivityRecorded event) {
        if (event.company() != null) {
            topics.touch(event.company());
        }
        topics.touch(TenantId.NOBODY);
    }

    /** News of what this person sees on the list. */
    Signal<Long> ofList(Actor actor) {
        return topics.revision(actor.seesEverything() ? TenantId.NOBODY : actor.company());
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        topics.measure(registry, "activity");
    }
}
