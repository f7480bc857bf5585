package io.croft.inventory.ui;

import io.croft.cluster.ClusterId;
import io.croft.cluster.ui.ClusterParts;
import io.croft.inventory.NodeRow;
import io.croft.inventory.Nodes;
import io.croft.inventory.StorageRow;
import io.croft.inventory.Storages;
import java.util.List;
import org.springframework.stereotype.Component;

/** Nodes and storages of the mirror for selection fields. */
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
