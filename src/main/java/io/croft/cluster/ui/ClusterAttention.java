package io.croft.cluster.ui;

import io.croft.access.Actor;
import io.croft.cluster.ClusterPermissions;
import io.croft.cluster.ClusterSummary;
import io.croft.cluster.Clusters;
import io.croft.shell.Attention;
import io.croft.shell.AttentionSource;
import io.croft.uikit.Texts;
import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Component;

/** Reports clusters that do not answer or are degraded. */
@Component
class ClusterAttention implements AttentionSource {

    private final Clusters clusters;

    ClusterAttention(Clusters clusters) {
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
    public List<Attention> find(Actor actor) {
        return clusters.list().stream()
                .filter(ClusterAttention::isIll)
                .sorted(Comparator.comparing(
                                (ClusterSummary cluster) -> cluster.state().answers())
                        .thenComparing(ClusterSummary::name))
                .map(ClusterAttention::attention)
                .toList();
    }

    /** Whether it failed; false for a cluster just added and not contacted yet. */
    private static boolean isIll(ClusterSummary cluster) {
        return switch (cluster.state()) {
            case ONLINE, DISABLED -> false;
            case DEGRADED, REFUSED, CERTIFICATE_CHANGED -> true;
            case OFFLINE ->
                cluster.lastError() == null || !cluster.lastError().key().equals("cluster.error.not-asked");
        };
    }

    private static Attention attention(ClusterSummary cluster) {
        String why = cluster.lastError() == null
                ? Texts.get("cluster.attention.nodes", cluster.nodesOffline(), cluster.nodes())
                : Texts.of(cluster.lastError());
        return new Attention(
                ClusterStateBadge.tone(cluster.state()),
                ClusterStateBadge.word(cluster.state()),
                cluster.name(),
                why,
                "clusters/" + cluster.id());
    }
}
