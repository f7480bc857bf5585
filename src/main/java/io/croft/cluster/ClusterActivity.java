package io.croft.cluster;

import io.croft.access.TenantId;
import io.croft.activity.Activity;
import io.croft.activity.ActivityEntry;
import io.croft.activity.ActivityKind;
import io.croft.kernel.Text;
import org.springframework.stereotype.Component;

/** Records what people do to clusters and grants, in the transaction that does it. */
@Component
class ClusterActivity {

    private static final String CLUSTER = "cluster";

    private final Activity activity;
    private final ClusterRepository clusters;

    ClusterActivity(Activity activity, ClusterRepository clusters) {
        this.activity = activity;
        this.clusters = clusters;
    }

    void added(Cluster cluster) {
        write("cluster.added", Text.of("cluster.activity.added", cluster.name()), cluster);
    }

    void changed(Cluster cluster) {
        write("cluster.changed", Text.of("cluster.activity.changed", cluster.name()), cluster);
    }

    void disabled(Cluster cluster) {
        write("cluster.disabled", Text.of("cluster.activity.disabled", cluster.name()), cluster);
    }

    void enabled(Cluster cluster) {
        write("cluster.enabled", Text.of("cluster.activity.enabled", cluster.name()), cluster);
    }

    void removed(Cluster cluster) {
        write("cluster.removed", Text.of("cluster.activity.removed", cluster.name()), cluster);
    }

    void granted(ClusterGrant grant) {
        String name = name(grant.cluster());
        activity.record(grant("cluster.granted", Text.of("cluster.activity.granted", name), grant.cluster(), name)
                .in(grant.company())
                .with("nodes", grant.nodes())
                .with("storages", grant.storages()));
    }

    void revoked(ClusterId cluster, TenantId company) {
        String name = name(cluster);
        activity.record(grant("cluster.revoked", Text.of("cluster.activity.revoked", name), cluster, name)
                .in(company));
    }

    private void write(String action, Text words, Cluster cluster) {
        activity.record(ActivityEntry.of(ActivityKind.CONFIGURATION, action, words)
                .on(CLUSTER, cluster.id(), cluster.name())
                .in(TenantId.PROVIDER));
    }

    private static ActivityEntry grant(String action, Text words, ClusterId cluster, String name) {
        return ActivityEntry.of(ActivityKind.AUTHORIZATION, action, words).on(CLUSTER, cluster, name);
    }

    private String name(ClusterId cluster) {
        return clusters.nameOf(cluster).orElse("");
    }
}
