package io.croft.signin.ui;

import com.vaadin.flow.signals.Signal;
import io.croft.signin.Impersonation;
import io.croft.signin.ImpersonationOver;
import io.croft.uikit.LiveTopic;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells all tabs in which somebody acts in another's name that it is over. */
@Component
class ImpersonationNews implements MeterBinder {

    private final LiveTopic<UUID> topics = new LiveTopic<>();

    @EventListener
    void on(ImpersonationOver event) {
        topics.touch(event.impersonation());
    }

    Signal<Long> of(Impersonation impersonation) {
        return topics.revision(impersonation.id());
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        topics.measure(registry, "signin");
    }
}
