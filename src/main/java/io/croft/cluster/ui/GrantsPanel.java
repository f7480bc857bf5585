package io.croft.cluster.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import io.croft.access.TenantId;
import io.croft.cluster.ClusterGrant;
import io.croft.cluster.ClusterGrants;
import io.croft.cluster.ClusterId;
import io.croft.cluster.TakeAwayResult;
import io.croft.tenancy.Companies;
import io.croft.uikit.Buttons;
import io.croft.uikit.Card;
import io.croft.uikit.Cells;
import io.croft.uikit.ConfirmDialog;
import io.croft.uikit.EmptyState;
import io.croft.uikit.Icons;
import io.croft.uikit.Texts;
import io.croft.uikit.Toasts;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which companies may use a cluster, and what of it. */
final class GrantsPanel extends Composite<Div> {

    private final ClusterGrants grants;
    private final Companies companies;
    private final @Nullable ClusterParts mirror;
    private final ClusterId cluster;

    GrantsPanel(ClusterGrants grants, Companies companies, @Nullable ClusterParts mirror, ClusterId cluster) {
        this.mirror = mirror;
        this.grants = grants;
        this.companies = companies;
        this.cluster = cluster;
        getContent().addClassName("stack");
        show();
    }

    private void show() {
        getContent().removeAll();
        List<ClusterGrant> all = grants.of(cluster);
        Map<TenantId, String> names =
                companies.names(all.stream().map(ClusterGrant::company).toList());
        Component add = Buttons.primary(Texts.get("cluster.grant"), Icons.PLUS, this::add);
        if (all.isEmpty()) {
            getContent()
                    .add(new EmptyState(
                            Icons.BUILDING_2,
                            Texts.get("cluster.grants.empty"),
                            Texts.get("cluster.grants.empty.text"),
                            add));
            return;
        }
        getContent().add(add);
        all.forEach(grant -> getContent()
                .add(card(
                        grant,
                        names.getOrDefault(grant.company(), grant.company().toString()))));
    }

    private Component card(ClusterGrant grant, String company) {
        Div actions = new Div(
                Buttons.icon(Icons.PENCIL, Texts.get("cluster.grant.change"), () -> change(grant, company)),
                Buttons.icon(Icons.TRASH_2, Texts.get("cluster.revoke"), () -> revoke(grant, company)));
        return new Card(Cells.card(
                Cells.name(company, ""),
                actions,
                Cells.muted(Texts.get("cluster.grant.nodes", words(grant.nodes()))),
                Cells.muted(Texts.get("cluster.grant.storages", words(grant.storages())))));
    }

    private static String words(Set<String> names) {
        return names.isEmpty()
                ? Texts.get("cluster.grant.all")
                : String.join(", ", names.stream().sorted().toList());
    }

    private void add() {
        GrantDialog.toChooseACompany(companies, parts(), (company, nodes, storages) -> save(company, nodes, storages))
                .open();
    }

    private void change(ClusterGrant grant, String company) {
        GrantDialog.toChange(grant, parts(), company, (nodes, storages) -> save(grant.company(), nodes, storages))
                .open();
    }

    private GrantDialog.Parts parts() {
        return mirror == null
                ? new GrantDialog.Parts(List.of(), List.of())
                : new GrantDialog.Parts(mirror.nodes(cluster), mirror.storages(cluster));
    }

    private void save(TenantId company, Set<String> nodes, Set<String> storages) {
        tell(grants.grant(new ClusterGrant(cluster, company, nodes, storages)));
        show();
    }

    private static void tell(TakeAwayResult result) {
        if (result instanceof TakeAwayResult.InUse inUse) {
            inUse.holdings().forEach(Toasts::failure);
        }
    }

    private void revoke(ClusterGrant grant, String company) {
        new ConfirmDialog(
                        Texts.get("cluster.revoke.title", company),
                        Texts.get("cluster.revoke.text"),
                        Texts.get("cluster.revoke"),
                        () -> {
                            tell(grants.revoke(cluster, grant.company()));
                            show();
                        })
                .danger()
                .open();
    }
}
