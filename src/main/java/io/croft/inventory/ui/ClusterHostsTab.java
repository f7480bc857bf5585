package io.croft.inventory.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.signals.Signal;
import io.croft.access.Actor;
import io.croft.access.CurrentActor;
import io.croft.cluster.ClusterId;
import io.croft.cluster.Clusters;
import io.croft.cluster.ui.ClusterTab;
import io.croft.inventory.Nodes;
import io.croft.inventory.Storages;
import io.croft.uikit.Texts;

/** A tab of the page of a cluster: its nodes and storages. */
@org.springframework.stereotype.Component
class ClusterHostsTab implements ClusterTab {

    private final Clusters clusters;
    private final Nodes nodes;
    private final Storages storages;
    private final InventoryNews news;

    ClusterHostsTab(Clusters clusters, Nodes nodes, Storages storages, InventoryNews news) {
        this.clusters = clusters;
        this.nodes = nodes;
        this.storages = storages;
        this.news = news;
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    public String key() {
        return "hosts";
    }

    @Override
    public String label() {
        return Texts.get("inventory.hosts.title");
    }

    @Override
    public Component create(ClusterId cluster) {
        return new Hosts(cluster);
    }

    /** The nodes and storages of one cluster. */
    private final class Hosts extends Composite<HostsPanel> {

        private final HostsPanel panel = new HostsPanel(clusters.names());

        Hosts(ClusterId cluster) {
            Actor actor = CurrentActor.require();
            Signal.effect(this, () -> {
                news.of(actor).get();
                CurrentActor.run(actor, () -> panel.show(nodes.list(cluster), storages.list(cluster)));
            });
        }

        @Override
        protected HostsPanel initContent() {
            return panel;
        }
    }
}
