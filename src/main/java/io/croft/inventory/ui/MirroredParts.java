package io.croft.inventory.ui;

import io.croft.cluster.ClusterId;
import io.croft.cluster.ui.ClusterParts;
import io.croft.inventory.NodeRow;
import io.croft.inventory.Nodes;
import io.croft.inventory.StorageRow;
import io.croft.inventory.Storages;
import java.util.List;
import org.springframework.stereotype.Component;

/** Offers the nodes and storages of the mirror where somebody chooses from a cluster's parts. */
@Component
class MirroredParts implements ClusterParts {

    private final Nodes nodes;
    private final Storages storages;

    MirroredParts(Nodes nodes, Storages storages) {
        this.nodes = nodes;
        this.storages = storages;
    }

    @Override
    public List<String> nodes(ClusterId cluster) {
        return nodes.list(cluster).stream().map(NodeRow::name).sorted().toList();
    }

    @Override
    public List<String> storages(ClusterId cluster) {
        return storages.list(cluster).stream()
                .map(StorageRow::name)
                .distinct()
                .sorted()
                .toList();
    }
}
