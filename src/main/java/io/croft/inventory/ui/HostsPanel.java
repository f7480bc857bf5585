package io.croft.inventory.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import io.croft.cluster.ClusterId;
import io.croft.inventory.NodeRow;
import io.croft.inventory.StorageRow;
import io.croft.kernel.ByteSize;
import io.croft.uikit.Cells;
import io.croft.uikit.EmptyState;
import io.croft.uikit.FormSection;
import io.croft.uikit.Icons;
import io.croft.uikit.PageGrid;
import io.croft.uikit.RelativeTime;
import io.croft.uikit.StatusBadge;
import io.croft.uikit.StatusTone;
import io.croft.uikit.Texts;
import io.croft.uikit.UsageBar;
import java.util.List;
import java.util.Map;

/** Nodes and storages of one cluster or of all. */
final class HostsPanel extends Composite<Div> {

    private static final String NOTHING = "–";

    private final Map<ClusterId, String> clusters;
    private final PageGrid<NodeRow> nodes = new PageGrid<>();
    private final PageGrid<StorageRow> storages = new PageGrid<>();

    HostsPanel(Map<ClusterId, String> clusters) {
        this.clusters = clusters;
        nodeColumns();
        storageColumns();
        nodes.grid().setAllRowsVisible(true);
        storages.grid().setAllRowsVisible(true);
        nodes.empty(new EmptyState(
                Icons.SERVER, Texts.get("inventory.hosts.empty"), Texts.get("inventory.hosts.empty.text")));
        getContent().addClassName("stack");
        getContent()
                .add(
                        new FormSection(Texts.get("inventory.hosts.nodes"), nodes),
                        new FormSection(Texts.get("inventory.hosts.storages"), storages));
    }

    void show(List<NodeRow> nodeRows, List<StorageRow> storageRows) {
        nodes.items(nodeRows);
        storages.items(storageRows);
    }

    private void nodeColumns() {
        nodes.components("name", Texts.get("inventory.node"), node -> Cells.name(node.name(), cluster(node.cluster())));
        nodes.components("state", Texts.get("inventory.state"), HostsPanel::state);
        nodes.numbers("guests", Texts.get("inventory.hosts.guests"), NodeRow::guests);
        nodes.numbers("cpu", Texts.get("inventory.cpu"), HostsPanel::cpu);
        nodes.components("memory", Texts.get("inventory.memory"), HostsPanel::memory)
                .setFlexGrow(2);
        nodes.components("since", Texts.get("inventory.hosts.since"), node -> new RelativeTime(node.since()));
        nodes.cards(node -> Cells.card(Cells.name(node.name(), cluster(node.cluster())), state(node), memory(node)));
    }

    private void storageColumns() {
        storages.components("name", Texts.get("inventory.storage"), this::storage);
        storages.components("state", Texts.get("inventory.state"), HostsPanel::state);
        storages.column(
                "content",
                Texts.get("inventory.storage.content"),
                row -> String.join(", ", row.content().stream().sorted().toList()));
        storages.components("used", Texts.get("inventory.storage.used"), HostsPanel::space)
                .setFlexGrow(2);
        storages.cards(row -> Cells.card(storage(row), state(row), space(row)));
    }

    private Component storage(StorageRow row) {
        String where = row.shared() ? Texts.get("inventory.storage.shared") : Texts.get("inventory.storage.local");
        return Cells.name(row.name(), row.node() + " · " + row.type() + " · " + where + " · " + cluster(row.cluster()));
    }

    private String cluster(ClusterId id) {
        return clusters.getOrDefault(id, "");
    }

    private static StatusBadge state(NodeRow node) {
        return node.online()
                ? new StatusBadge(StatusTone.RUNNING, Texts.get("inventory.hosts.online"))
                : new StatusBadge(StatusTone.FAILED, Texts.get("inventory.hosts.offline"));
    }

    private static StatusBadge state(StorageRow storage) {
        return storage.available()
                ? new StatusBadge(StatusTone.OK, Texts.get("inventory.storage.available"))
                : new StatusBadge(StatusTone.UNKNOWN, Texts.get("inventory.storage.missing"));
    }

    private static String cpu(NodeRow node) {
        return node.online() ? node.cpuPercent() + " % / " + node.cores() : NOTHING;
    }

    private static Component memory(NodeRow node) {
        return node.online() ? usage(node.memoryUsed(), node.memory()) : Cells.muted(NOTHING);
    }

    private static Component space(StorageRow storage) {
        return storage.total().bytes() > 0 ? usage(storage.used(), storage.total()) : Cells.muted(NOTHING);
    }

    private static UsageBar usage(ByteSize used, ByteSize whole) {
        return new UsageBar("", used.bytes(), 0, whole.bytes(), bytes -> new ByteSize(bytes).toString());
    }
}
