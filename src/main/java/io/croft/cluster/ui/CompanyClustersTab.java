package io.croft.cluster.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import io.croft.access.Actor;
import io.croft.access.TenantId;
import io.croft.cluster.ClusterGrant;
import io.croft.cluster.ClusterGrants;
import io.croft.cluster.ClusterId;
import io.croft.cluster.ClusterPermissions;
import io.croft.cluster.Clusters;
import io.croft.cluster.TakeAwayResult;
import io.croft.tenancy.ui.CompanyTab;
import io.croft.uikit.Card;
import io.croft.uikit.Texts;
import io.croft.uikit.Toasts;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** A tab of the page of a company: a switch for each cluster it may use. */
@org.springframework.stereotype.Component
class CompanyClustersTab implements CompanyTab {

    private final Clusters clusters;
    private final ClusterGrants grants;

    CompanyClustersTab(Clusters clusters, ClusterGrants grants) {
        this.clusters = clusters;
        this.grants = grants;
    }

    @Override
    public int order() {
        return 20;
    }

    @Override
    public String key() {
        return "clusters";
    }

    @Override
    public String label() {
        return Texts.get("cluster.clusters.title");
    }

    @Override
    public boolean visibleTo(Actor actor) {
        return actor.has(ClusterPermissions.CLUSTER_MANAGE);
    }

    @Override
    public Component create(TenantId company) {
        Set<ClusterId> granted =
                grants.clustersOf(company).stream().map(ClusterGrant::cluster).collect(Collectors.toSet());
        Div list = new Div();
        list.addClassName("stack");
        for (Map.Entry<ClusterId, String> cluster : clusters.names().entrySet()) {
            Checkbox may = new Checkbox(cluster.getValue());
            may.setValue(granted.contains(cluster.getKey()));
            may.addValueChangeListener(change -> {
                if (change.getValue()) {
                    // A refused revocation ticks the box again, which must not replace the grant by a wider one.
                    if (grants.find(cluster.getKey(), company).isEmpty()) {
                        grants.grant(new ClusterGrant(cluster.getKey(), company, Set.of(), Set.of()));
                    }
                } else if (grants.revoke(cluster.getKey(), company) instanceof TakeAwayResult.InUse inUse) {
                    inUse.holdings().forEach(Toasts::failure);
                    may.setValue(true);
                }
            });
            list.add(may);
        }
        return new Card(Texts.get("cluster.company.text"), list);
    }
}
