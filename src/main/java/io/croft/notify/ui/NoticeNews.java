package io.croft.notify.ui;

import com.vaadin.flow.signals.Signal;
import io.croft.access.UserId;
import io.croft.notify.NoticeEvent.BellRang;
import io.croft.uikit.LiveTopic;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Passes on to a person's screens that the bell rang. */
@Component
class NoticeNews implements MeterBinder {

    private final LiveTopic<UserId> topics = new LiveTopic<>();

    @EventListener
    void on(BellRang event) {
        topics.touch(event.person());
    }

    /** Notifies the other tabs of the person that something was read. */
    void read(UserId person) {
        topics.touch(person);
    }

    Signal<Long> of(UserId person) {
        return topics.revision(person);
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        topics.measure(registry, "notify");
    }
}
