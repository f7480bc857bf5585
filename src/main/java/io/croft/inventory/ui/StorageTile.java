package io.croft.inventory.ui;

import com.vaadin.flow.component.Component;
import io.croft.access.Actor;
import io.croft.cluster.ClusterPermissions;
import io.croft.inventory.StorageRow;
import io.croft.inventory.Storages;
import io.croft.kernel.ByteSize;
import io.croft.shell.HomeTile;
import io.croft.uikit.Icons;
import io.croft.uikit.StatTile;
import io.croft.uikit.Texts;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/** The space in use on all storages, shared ones counted once, on the home screen of the provider. */
@org.springframework.stereotype.Component
class StorageTile implements HomeTile {

    private final Storages storages;

    StorageTile(Storages storages) {
        this.storages = storages;
    }

    @Override
    public int order() {
        return 13;
    }

    @Override
    public boolean visibleTo(Actor actor) {
        return actor.has(ClusterPermissions.CLUSTER_MANAGE);
    }

    @Override
    public Component create(Actor actor) {
        Collection<StorageRow> once = once(storages.all());
        long used = once.stream()
                .map(StorageRow::used)
                .reduce(new ByteSize(0), ByteSize::plus)
                .bytes();
        long whole = once.stream()
                .map(StorageRow::total)
                .reduce(new ByteSize(0), ByteSize::plus)
                .bytes();
        return new StatTile(
                Icons.HARD_DRIVE,
                Texts.get("inventory.tile.storage"),
                whole == 0 ? "–" : Math.round(100.0 * used / whole) + " %",
                Texts.get("inventory.tile.storage.line", new ByteSize(used), new ByteSize(whole)),
                "infrastructure");
    }

    private static Collection<StorageRow> once(List<StorageRow> seen) {
        return seen.stream()
                .collect(Collectors.toMap(
                        row -> List.of(row.cluster(), row.name(), row.shared() ? "" : row.node()),
                        row -> row,
                        (first, second) -> first.total().bytes() > 0 ? first : second))
                .values();
    }
}
