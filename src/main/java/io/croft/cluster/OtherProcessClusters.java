package io.croft.cluster;

import io.croft.cluster.ClusterEvent.ClusterAdded;
import io.croft.cluster.ClusterEvent.ClusterRemoved;
import io.croft.cluster.ClusterEvent.ConnectionChanged;
import io.croft.database.Broadcast;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * Tells other processes that a cluster was added, changed or removed, and reacts to what they tell: open connections
 * are closed, and the process that speaks for the cluster reads it at once.
 */
@Component
class OtherProcessClusters {

    private static final String ADDED = "cluster.added";
    private static final String CHANGED = "cluster.changed";
    private static final String REMOVED = "cluster.removed";

    private final Broadcast broadcast;

    OtherProcessClusters(Broadcast broadcast, ApplicationEventPublisher events) {
        this.broadcast = broadcast;
        broadcast.listen(ADDED, id -> events.publishEvent(new ClusterAdded(ClusterId.parse(id))));
        broadcast.listen(CHANGED, id -> events.publishEvent(new ConnectionChanged(ClusterId.parse(id))));
        broadcast.listen(REMOVED, id -> events.publishEvent(new ClusterRemoved(ClusterId.parse(id))));
    }

    @TransactionalEventListener(fallbackExecution = true)
    void on(ClusterAdded event) {
        broadcast.tell(ADDED, event.cluster().toString());
    }

    @TransactionalEventListener(fallbackExecution = true)
    void on(ConnectionChanged event) {
        broadcast.tell(CHANGED, event.cluster().toString());
    }

    @TransactionalEventListener(fallbackExecution = true)
    void on(ClusterRemoved event) {
        broadcast.tell(REMOVED, event.cluster().toString());
    }
}
