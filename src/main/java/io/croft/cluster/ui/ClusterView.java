package io.croft.cluster.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.signals.Signal;
import io.croft.access.Actor;
import io.croft.access.CurrentActor;
import io.croft.activity.ActivityLinks;
import io.croft.cluster.ClusterDetails;
import io.croft.cluster.ClusterGrants;
import io.croft.cluster.ClusterId;
import io.croft.cluster.ClusterState;
import io.croft.cluster.ClusterSummary;
import io.croft.cluster.Clusters;
import io.croft.cluster.TakeAwayResult;
import io.croft.tenancy.Companies;
import io.croft.uikit.AddressedView;
import io.croft.uikit.ConfirmDialog;
import io.croft.uikit.DetailPage;
import io.croft.uikit.Icons;
import io.croft.uikit.KeyFact;
import io.croft.uikit.MoreMenu;
import io.croft.uikit.RelativeTime;
import io.croft.uikit.Texts;
import io.croft.uikit.Toasts;
import jakarta.annotation.security.RolesAllowed;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;

/** One cluster: facts, connection, grants, and the tabs of other rooms. */
@Route("clusters/:cluster")
@RolesAllowed("SUPER_ADMIN")
class ClusterView extends AddressedView<ClusterView.Page> {

    private final Clusters clusters;
    private final ClusterGrants grants;
    private final Companies companies;
    private final ClusterNews news;
    private final List<ClusterTab> tabs;
    private final ObjectProvider<ClusterParts> parts;

    ClusterView(
            Clusters clusters,
            ClusterGrants grants,
            Companies companies,
            ClusterNews news,
            List<ClusterTab> tabs,
            ObjectProvider<ClusterParts> parts) {
        super("cluster");
        this.parts = parts;
        this.clusters = clusters;
        this.grants = grants;
        this.companies = companies;
        this.news = news;
        this.tabs =
                tabs.stream().sorted(Comparator.comparingInt(ClusterTab::order)).toList();
    }

    @Override
    protected Optional<Page> open(String name, QueryParameters query) {
        return parse(name).flatMap(clusters::find).map(cluster -> new Page(cluster.summary(), query));
    }

    private static Optional<ClusterId> parse(String text) {
        try {
            return Optional.of(ClusterId.parse(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** Everything about one cluster. */
    final class Page extends Composite<DetailPage> implements HasDynamicTitle {

        private final ClusterId id;
        private final String name;
        private final DetailPage page;
        private final Div badge = new Div();

        Page(ClusterSummary cluster, QueryParameters query) {
            id = cluster.id();
            name = cluster.name();
            page = new DetailPage(name);
            page.header().setSubtitle(cluster.location());
            page.header().addBesideTitle(badge);
            page.header().addActions(menu(cluster));
            page.tab("facts", Texts.get("cluster.tab.facts"), () -> new ClusterFacts(require()));
            tabs.forEach(tab -> page.tab(tab.key(), tab.label(), () -> tab.create(id)));
            page.tab(
                    "grants",
                    Texts.get("cluster.tab.grants"),
                    () -> new GrantsPanel(grants, companies, parts.getIfAvailable(), id));
            page.tab("connection", Texts.get("cluster.tab.connection"), () -> new ConnectionPanel(clusters, require()));
            page.openTab(query);
            Actor actor = CurrentActor.require();
            Signal.effect(this, () -> {
                news.revision().get();
                CurrentActor.call(actor, () -> clusters.find(id)).ifPresent(now -> show(now.summary()));
            });
        }

        @Override
        protected DetailPage initContent() {
            return page;
        }

        @Override
        public String getPageTitle() {
            return name;
        }

        private void show(ClusterSummary now) {
            badge.removeAll();
            badge.add(ClusterStateBadge.of(now.state()));
            page.facts(facts(now));
        }

        private static KeyFact[] facts(ClusterSummary cluster) {
            return new KeyFact[] {
                new KeyFact(Texts.get("cluster.version"), cluster.version() == null ? "–" : cluster.version()),
                new KeyFact(
                        Texts.get("cluster.nodes"),
                        (cluster.nodes() - cluster.nodesOffline()) + " / " + cluster.nodes()),
                new KeyFact(Texts.get("cluster.guests"), String.valueOf(cluster.guests())),
                new KeyFact(Texts.get("cluster.answered"), new RelativeTime(cluster.answeredAt())),
                new KeyFact(
                        Texts.get("activity.activity"),
                        new Anchor(ActivityLinks.of(cluster.id()), Texts.get("activity.ofThing")))
            };
        }

        private MoreMenu menu(ClusterSummary summary) {
            MoreMenu menu = new MoreMenu();
            if (summary.state() == ClusterState.DISABLED) {
                menu.action(Texts.get("cluster.enable"), Icons.PLAY, () -> {
                    clusters.enable(id);
                    again();
                });
            } else {
                menu.action(Texts.get("cluster.disable"), Icons.PAUSE, () -> {
                    clusters.disable(id);
                    again();
                });
            }
            return menu.danger(Texts.get("cluster.remove"), Icons.TRASH_2, () -> askToRemove(summary));
        }

        private void askToRemove(ClusterSummary cluster) {
            new ConfirmDialog(
                            Texts.get("cluster.remove.title", cluster.name()),
                            Texts.get("cluster.remove.text", cluster.guests()),
                            Texts.get("cluster.remove"),
                            () -> remove(cluster.name()))
                    .danger()
                    .typedName(cluster.name())
                    .open();
        }

        private void remove(String name) {
            switch (clusters.remove(id)) {
                case TakeAwayResult.Done _ -> {
                    Toasts.success(Texts.get("cluster.removed", name));
                    UI.getCurrentOrThrow().navigate("clusters");
                }
                case TakeAwayResult.InUse inUse -> inUse.holdings().forEach(Toasts::failure);
            }
        }

        private static void again() {
            UI.getCurrentOrThrow().refreshCurrentRoute(false);
        }

        private ClusterDetails require() {
            return clusters.find(id).orElseThrow(NotFoundException::new);
        }
    }
}
