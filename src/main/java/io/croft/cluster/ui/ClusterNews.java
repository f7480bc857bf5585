package io.croft.cluster.ui;

import com.vaadin.flow.signals.Signal;
import io.croft.cluster.ClusterEvent;
import io.croft.uikit.LiveTopic;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/** Passes the news of clusters on to the screens that show them. */
@Component
class ClusterNews {

    private static final String ALL = "clusters";

    private final LiveTopic<String> topic = new LiveTopic<>();

    @TransactionalEventListener(fallbackExecution = true)
    void on(ClusterEvent event) {
        topic.touch(ALL);
    }

    Signal<Long> revision() {
        return topic.revision(ALL);
    }
}
