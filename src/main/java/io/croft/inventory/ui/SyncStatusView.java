package io.croft.inventory.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.signals.Signal;
import io.croft.access.Actor;
import io.croft.access.CurrentActor;
import io.croft.cluster.ClusterId;
import io.croft.cluster.Clusters;
import io.croft.inventory.Inventory;
import io.croft.inventory.SyncStatus;
import io.croft.uikit.Buttons;
import io.croft.uikit.Cells;
import io.croft.uikit.EmptyState;
import io.croft.uikit.Icons;
import io.croft.uikit.PageGrid;
import io.croft.uikit.RelativeTime;
import io.croft.uikit.StatusBadge;
import io.croft.uikit.StatusTone;
import io.croft.uikit.Texts;
import io.croft.uikit.Toasts;
import io.croft.uikit.ViewHeader;
import jakarta.annotation.security.RolesAllowed;
import java.util.Map;
import java.util.stream.Collectors;

/** The sync status of the clusters, with a button to read one now. */
@Route("sync")
@Menu(title = "infrastructure/inventory.sync.title", icon = "refresh-cw", order = 62)
@RolesAllowed("SUPER_ADMIN")
class SyncStatusView extends Composite<Div> implements HasDynamicTitle {

    private final Inventory inventory;
    private final Map<ClusterId, String> clusters;
    private final PageGrid<SyncStatus> rows = new PageGrid<>();

    SyncStatusView(Inventory inventory, Clusters clusters, InventoryNews news) {
        this.inventory = inventory;
        this.clusters = clusters.names();
        columns();
        rows.empty(new EmptyState(
                Icons.REFRESH_CW, Texts.get("inventory.sync.empty"), Texts.get("inventory.sync.empty.text")));
        rows.cards(status -> Cells.card(
                Cells.name(name(status), ""), state(status), new RelativeTime(status.quickAt()), button(status)));
        Actor actor = CurrentActor.require();
        getContent().addClassName("page");
        getContent().add(new ViewHeader(getPageTitle()), rows);
        Signal.effect(this, () -> {
            news.of(actor).get();
            CurrentActor.run(actor, this::show);
        });
    }

    @Override
    public String getPageTitle() {
        return Texts.get("inventory.sync.title");
    }

    private void show() {
        rows.items(inventory.status().stream()
                .filter(status -> clusters.containsKey(status.cluster()))
                .toList());
    }

    private void columns() {
        rows.components("cluster", Texts.get("inventory.cluster"), status -> Cells.name(name(status), ""))
                .setFlexGrow(2);
        rows.components("state", Texts.get("inventory.state"), SyncStatusView::state);
        rows.components("quick", Texts.get("inventory.sync.quick"), status -> new RelativeTime(status.quickAt()));
        rows.numbers("took", Texts.get("inventory.sync.took"), SyncStatusView::took);
        rows.numbers("changes", Texts.get("inventory.sync.changes"), SyncStatus::changes);
        rows.numbers("guests", Texts.get("inventory.hosts.guests"), SyncStatus::guests);
        rows.components("full", Texts.get("inventory.sync.full"), status -> new RelativeTime(status.fullAt()));
        rows.numbers("every", Texts.get("inventory.sync.every"), status -> RelativeTime.span(status.every()));
        if (inventory.status().stream().anyMatch(status -> status.readBy() != null)) {
            rows.column("by", Texts.get("inventory.sync.by"), SyncStatusView::readBy);
        }
        rows.components("now", "", this::button);
    }

    private Component button(SyncStatus status) {
        return Buttons.quiet(Texts.get("inventory.sync.now"), Icons.REFRESH_CW, () -> {
            inventory.syncNow(status.cluster());
            Toasts.success(Texts.get("inventory.sync.started", name(status)));
        });
    }

    private String name(SyncStatus status) {
        return clusters.getOrDefault(status.cluster(), "");
    }

    private static String readBy(SyncStatus status) {
        return status.readBy() == null || status.readBy().isEmpty() ? "–" : status.readBy();
    }

    private static String took(SyncStatus status) {
        return status.quickTook() == null ? "–" : status.quickTook().toMillis() + " ms";
    }

    private static Component state(SyncStatus status) {
        if (status.error() == null && !status.notes().isEmpty()) {
            StatusBadge badge = new StatusBadge(StatusTone.WARNING, Texts.get("inventory.sync.notes"));
            Div words = new Div(status.notes().stream().map(Texts::of).collect(Collectors.joining(" ")));
            words.addClassName("muted");
            return new Div(badge, words);
        }
        if (status.error() == null) {
            return new StatusBadge(StatusTone.OK, Texts.get("inventory.sync.ok"));
        }
        StatusBadge badge = new StatusBadge(StatusTone.FAILED, Texts.get("inventory.sync.failed"));
        badge.setTitle(Texts.of(status.error()));
        return badge;
    }
}
