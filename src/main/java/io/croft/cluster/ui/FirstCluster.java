package io.croft.cluster.ui;

import io.croft.access.Actor;
import io.croft.cluster.ClusterPermissions;
import io.croft.cluster.Clusters;
import io.croft.shell.FirstStep;
import io.croft.uikit.Texts;
import org.springframework.stereotype.Component;

/** The first step of the provider: connect a cluster. */
@Component
class FirstCluster implements FirstStep {

    private final Clusters clusters;

    FirstCluster(Clusters clusters) {
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
    public boolean done(Actor actor) {
        return !clusters.list().isEmpty();
    }

    @Override
    public String title() {
        return Texts.get("cluster.first.title");
    }

    @Override
    public String text() {
        return Texts.get("cluster.first.text");
    }

    @Override
    public String href() {
        return "clusters/new";
    }
}
