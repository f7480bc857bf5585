package io.croft.dispatch;

import io.croft.cluster.ClusterId;
import io.croft.cluster.Clusters;
import io.croft.inventory.Inventory;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Work on the nodes themselves over SSH, such as overlays and configuration files; a lane per node. */
@Component
public class NodeWork {

    private final Lanes lanes;
    private final Clusters clusters;
    private final ClusterSight sight;
    private final Inventory inventory;

    NodeWork(Lanes lanes, Clusters clusters, ClusterSight sight, Inventory inventory) {
        this.lanes = lanes;
        this.clusters = clusters;
        this.sight = sight;
        this.inventory = inventory;
    }

    /** Does something with a shell on a node, once it is its turn; what was seen of the cluster before counts no more. */
    public <T extends @Nullable Object> T onNode(ClusterId cluster, String node, Work work, NodeOperation<T> operation)
            throws Exception {
        try (LaneSlot _ = lanes.enter(Set.of(new Lane.OfShell(cluster, node)), work)) {
            return operation.run(clusters.shell(cluster, node));
        } finally {
            sight.forget(cluster);
            inventory.workEnded(cluster);
        }
    }
}
