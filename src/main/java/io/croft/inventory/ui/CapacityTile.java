package io.croft.inventory.ui;

import com.vaadin.flow.component.Component;
import io.croft.access.Actor;
import io.croft.cluster.ClusterPermissions;
import io.croft.inventory.NodeRow;
import io.croft.inventory.Nodes;
import io.croft.kernel.ByteSize;
import io.croft.shell.HomeTile;
import io.croft.uikit.Icons;
import io.croft.uikit.StatTile;
import io.croft.uikit.Texts;
import java.util.List;

/** The memory in use on all nodes, on the home screen of the provider. */
@org.springframework.stereotype.Component
class CapacityTile implements HomeTile {

    private final Nodes nodes;

    CapacityTile(Nodes nodes) {
        this.nodes = nodes;
    }

    @Override
    public int order() {
        return 11;
    }

    @Override
    public boolean visibleTo(Actor actor) {
        return actor.has(ClusterPermissions.CLUSTER_MANAGE);
    }

    @Override
    public Component create(Actor actor) {
        List<NodeRow> all = nodes.all();
        long used = all.stream()
                .map(NodeRow::memoryUsed)
                .reduce(new ByteSize(0), ByteSize::plus)
                .bytes();
        long whole = all.stream()
                .map(NodeRow::memory)
                .reduce(new ByteSize(0), ByteSize::plus)
                .bytes();
        String share = whole == 0 ? "–" : Math.round(100.0 * used / whole) + " %";
        return new StatTile(
                Icons.MEMORY_STICK,
                Texts.get("inventory.tile.capacity"),
                share,
                Texts.get("inventory.tile.capacity.line", new ByteSize(used), new ByteSize(whole), all.size()),
                "infrastructure");
    }
}
