package io.croft.cluster.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.signals.Signal;
import io.croft.cluster.ClusterSummary;
import io.croft.cluster.Clusters;
import io.croft.uikit.Buttons;
import io.croft.uikit.Cells;
import io.croft.uikit.EmptyState;
import io.croft.uikit.Icons;
import io.croft.uikit.PageGrid;
import io.croft.uikit.RelativeTime;
import io.croft.uikit.Texts;
import io.croft.uikit.ViewHeader;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;

/** The clusters with their health, version and age, from the database alone. */
@Route("clusters")
@Menu(title = "infrastructure/cluster.clusters.title", icon = "boxes", order = 60)
@RolesAllowed("SUPER_ADMIN")
class ClustersView extends Composite<Div> implements HasDynamicTitle {

    private final Clusters clusters;
    private final ViewHeader header = new ViewHeader(Texts.get("cluster.clusters.title"));
    private final PageGrid<ClusterSummary> rows = new PageGrid<>();

    ClustersView(Clusters clusters, ClusterNews news) {
        this.clusters = clusters;
        header.addActions(addButton());
        columns();
        rows.cards(cluster -> Cells.card(
                Cells.name(cluster.name(), cluster.location()),
                ClusterStateBadge.of(cluster.state()),
                version(cluster)));
        rows.empty(new EmptyState(
                Icons.BOXES,
                Texts.get("cluster.clusters.empty"),
                Texts.get("cluster.clusters.empty.text"),
                addButton()));
        rows.addClassName("page-grid-opens");
        rows.grid()
                .addItemClickListener(click -> UI.getCurrentOrThrow()
                        .navigate("clusters/" + click.getItem().id()));
        getContent().addClassNames("page", "list-page");
        getContent().add(header, rows);
        Signal.effect(this, () -> {
            news.revision().get();
            show();
        });
    }

    @Override
    public String getPageTitle() {
        return Texts.get("cluster.clusters.title");
    }

    private void show() {
        List<ClusterSummary> all = clusters.list();
        rows.items(all);
        header.setCount(all.size());
    }

    private void columns() {
        rows.components("name", Texts.get("cluster.name"), cluster -> Cells.name(cluster.name(), cluster.location()))
                .setFlexGrow(2);
        rows.components("state", Texts.get("cluster.state"), ClustersView::state);
        rows.components("version", Texts.get("cluster.version"), ClustersView::version);
        rows.numbers("nodes", Texts.get("cluster.nodes"), ClustersView::nodes);
        rows.numbers("guests", Texts.get("cluster.guests"), ClusterSummary::guests);
        rows.components("answered", Texts.get("cluster.answered"), cluster -> new RelativeTime(cluster.answeredAt()));
    }

    private static Component state(ClusterSummary cluster) {
        Component badge = ClusterStateBadge.of(cluster.state());
        if (cluster.lastError() != null) {
            badge.getElement().setAttribute("title", Texts.of(cluster.lastError()));
        }
        return badge;
    }

    private static Component version(ClusterSummary cluster) {
        Span version = Cells.mono(cluster.version() == null ? "–" : cluster.version());
        if (cluster.versionAt() != null) {
            version.getElement().setAttribute("title", RelativeTime.exact(cluster.versionAt()));
        }
        return version;
    }

    private static String nodes(ClusterSummary cluster) {
        return cluster.nodesOffline() == 0
                ? String.valueOf(cluster.nodes())
                : (cluster.nodes() - cluster.nodesOffline()) + " / " + cluster.nodes();
    }

    private static Button addButton() {
        return Buttons.primary(
                Texts.get("cluster.add"),
                Icons.PLUS,
                () -> UI.getCurrentOrThrow().navigate("clusters/new"));
    }
}
