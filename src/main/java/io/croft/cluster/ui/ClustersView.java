package io.croft.cluster.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.signals.Signal;
import io.croft.cluster.ClusterState;
import io.croft.cluster.ClusterSummary;
import io.croft.cluster.Clusters;
import io.croft.uikit.Buttons;
import io.croft.uikit.Cells;
import io.croft.uikit.EmptyState;
import io.croft.uikit.FilterChoice;
import io.croft.uikit.Icons;
import io.croft.uikit.ListPage;
import io.croft.uikit.ListQuery;
import io.croft.uikit.Moments;
import io.croft.uikit.PageGrid;
import io.croft.uikit.RelativeTime;
import io.croft.uikit.ShortList;
import io.croft.uikit.Texts;
import jakarta.annotation.security.RolesAllowed;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The clusters with health and version, read from the database. */
@Route("clusters")
@Menu(title = "infrastructure/cluster.clusters.title", icon = "boxes", order = 60)
@RolesAllowed("SUPER_ADMIN")
class ClustersView extends Composite<ListPage<ClusterSummary>> implements BeforeEnterObserver, HasDynamicTitle {

    private static final String STATE = "state";

    private final Clusters clusters;
    private final ShortList<ClusterSummary> order = new ShortList<ClusterSummary>()
            .order("name", Comparator.comparing(ClusterSummary::name, String.CASE_INSENSITIVE_ORDER))
            .order(STATE, Comparator.comparing(ClusterSummary::state))
            .order("nodes", Comparator.comparingInt(ClusterSummary::nodes))
            .order("guests", Comparator.comparingInt(ClusterSummary::guests));

    ClustersView(Clusters clusters, ClusterNews news) {
        this.clusters = clusters;
        ListPage<ClusterSummary> page = getContent();
        page.header().addActions(addButton());
        columns(page.rows());
        page.cards(cluster -> Cells.card(
                Cells.name(cluster.name(), cluster.location()),
                ClusterStateBadge.of(cluster.state()),
                version(cluster)));
        page.open(cluster -> UI.getCurrentOrThrow().navigate("clusters/" + cluster.id()));
        page.source(
                (query, slice) -> order.page(find(query), slice),
                query -> find(query).size());
        Signal.effect(this, () -> {
            news.revision().get();
            page.refresh();
        });
    }

    @Override
    protected ListPage<ClusterSummary> initContent() {
        return new ListPage<ClusterSummary>(Texts.get("cluster.clusters.title"))
                .search(Texts.get("cluster.clusters.search"))
                .filter(STATE, Texts.get("cluster.state"), states())
                .empty(new EmptyState(
                        Icons.BOXES,
                        Texts.get("cluster.clusters.empty"),
                        Texts.get("cluster.clusters.empty.text"),
                        addButton()));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        getContent().beforeEnter(event);
    }

    @Override
    public String getPageTitle() {
        return Texts.get("cluster.clusters.title");
    }

    private List<ClusterSummary> find(ListQuery query) {
        Optional<ClusterState> state = query.filter(STATE, ClusterState.class);
        return clusters.list().stream()
                .filter(cluster -> ShortList.matches(query, cluster.name(), cluster.location()))
                .filter(cluster -> state.isEmpty() || state.get() == cluster.state())
                .toList();
    }

    private static List<FilterChoice> states() {
        return Arrays.stream(ClusterState.values())
                .map(state -> new FilterChoice(state.name().toLowerCase(Locale.ROOT), ClusterStateBadge.word(state)))
                .toList();
    }

    private static void columns(PageGrid<ClusterSummary> rows) {
        rows.components("name", Texts.get("cluster.name"), cluster -> Cells.name(cluster.name(), cluster.location()))
                .setFlexGrow(2)
                .setSortProperty("name");
        rows.components(STATE, Texts.get("cluster.state"), ClustersView::state).setSortProperty(STATE);
        rows.components("version", Texts.get("cluster.version"), ClustersView::version);
        rows.numbers("nodes", Texts.get("cluster.nodes"), ClustersView::nodes).setSortProperty("nodes");
        rows.numbers("guests", Texts.get("cluster.guests"), ClusterSummary::guests)
                .setSortProperty("guests");
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
            version.getElement().setAttribute("title", Moments.exact(cluster.versionAt()));
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
