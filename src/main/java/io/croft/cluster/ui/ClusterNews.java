package io.croft.cluster.ui;

import com.vaadin.flow.signals.Signal;
import io.croft.cluster.ClusterEvent;
import io.croft.database.Broadcast;
import io.croft.uikit.LiveTopic;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/** Passes events of clusters to the screens that show them. */
@Component
class ClusterNews implements MeterBinder {

    private static final String ALL = "clusters";

    private final LiveTopic<String> topic;

    ClusterNews(Broadcast broadcast) {
        this.topic = new LiveTopic<>("cluster", broadcast);
    }

    @TransactionalEventListener(fallbackExecution = true)
    void on(ClusterEvent event) {
        topic.touch(ALL);
    }

    Signal<Long> revision() {
        return topic.revision(ALL);
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        topic.measure(registry, "cluster");
    }
}
