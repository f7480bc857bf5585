package io.croft.cluster;

import io.croft.access.TenantId;
import io.croft.activity.Activity;
import io.croft.activity.ActivityKind;
import io.croft.activity.ThingActivity;
import org.springframework.stereotype.Component;

/** Records changes of clusters and grants in the transaction of the change. */
@Component
class ClusterActivity {

    private final ThingActivity clusters;
    private final ThingActivity grants;
    private final ClusterRepository names;

    ClusterActivity(Activity activity, ClusterRepository names) {
        this.clusters = of(activity, ActivityKind.CONFIGURATION);
        this.grants = of(activity, ActivityKind.AUTHORIZATION);
        this.names = names;
    }

    private static ThingActivity of(Activity activity, ActivityKind kind) {
        return new ThingActivity(activity, kind, "cluster", "cluster.", "cluster.activity.");
    }

    /** @param deed {@code added}, {@code changed}, {@code disabled}, {@code enabled} or {@code removed} */
    void record(String deed, Cluster cluster) {
        clusters.record(deed, cluster.id(), cluster.name(), TenantId.PROVIDER);
    }

    void granted(ClusterGrant grant) {
        grants.record(grants.entry("granted", grant.cluster(), name(grant.cluster()))
                .in(grant.company())
                .with("nodes", grant.nodes())
                .with("storages", grant.storages()));
    }

    void revoked(ClusterId cluster, TenantId company) {
        grants.record("revoked", cluster, name(cluster), company);
    }

    private String name(ClusterId cluster) {
        return names.nameOf(cluster).orElse("");
    }
}
