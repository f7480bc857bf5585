package io.croft.cluster.ui;

import com.vaadin.flow.component.Component;
import io.croft.access.Actor;
import io.croft.cluster.ClusterPermissions;
import io.croft.cluster.ClusterSummary;
import io.croft.cluster.Clusters;
import io.croft.shell.HomeTile;
import io.croft.uikit.Icons;
import io.croft.uikit.StatTile;
import io.croft.uikit.Texts;
import java.util.List;

/** Tiles with the health of clusters on the home screen of the provider. */
@org.springframework.stereotype.Component
class ClusterTiles implements HomeTile {

    private final Clusters clusters;

    ClusterTiles(Clusters clusters) {
        this.clusters = clusters;
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    public boolean visibleTo(Actor actor) {
        return actor.has(ClusterPermissions.CLUSTER_MANAGE);
    }

    @Override
    public Component create(Actor actor) {
        List<ClusterSummary> all = clusters.list();
        List<String> ill = all.stream()
                .filter(cluster -> cluster.lastError() != null)
                .map(ClusterSummary::name)
                .toList();
        String line =
                ill.isEmpty() ? Texts.get("cluster.tile.well") : Texts.get("cluster.tile.ill", String.join(", ", ill));
        return new StatTile(
                Icons.BOXES,
                Texts.get("cluster.clusters.title"),
                (all.size() - ill.size()) + " / " + all.size(),
                line,
                "clusters");
    }
}
