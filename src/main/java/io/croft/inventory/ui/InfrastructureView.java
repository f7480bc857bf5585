package io.croft.inventory.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.signals.Signal;
import io.croft.access.Actor;
import io.croft.access.CurrentActor;
import io.croft.cluster.Clusters;
import io.croft.inventory.Nodes;
import io.croft.inventory.Storages;
import io.croft.uikit.Texts;
import io.croft.uikit.ViewHeader;
import jakarta.annotation.security.RolesAllowed;

/** The nodes and storages of all clusters. */
@Route("infrastructure")
@Menu(title = "infrastructure/inventory.hosts.title", icon = "server", order = 61)
@RolesAllowed("SUPER_ADMIN")
class InfrastructureView extends Composite<Div> implements HasDynamicTitle {

    InfrastructureView(Clusters clusters, Nodes nodes, Storages storages, InventoryNews news) {
        HostsPanel panel = new HostsPanel(clusters.names());
        Actor actor = CurrentActor.require();
        getContent().addClassName("page");
        getContent().add(new ViewHeader(getPageTitle()), panel);
        Signal.effect(this, () -> {
            news.of(actor).get();
            CurrentActor.run(actor, () -> panel.show(nodes.all(), storages.all()));
        });
    }

    @Override
    public String getPageTitle() {
        return Texts.get("inventory.hosts.title");
    }
}
