package io.croft.cluster;

import io.croft.access.TenantId;

/** Events of clusters, published when the change is stored. */
public sealed interface ClusterEvent {

    /** The cluster. */
    ClusterId cluster();

    /** A cluster was added. */
    record ClusterAdded(ClusterId cluster) implements ClusterEvent {}

    /** A person changed how a cluster is reached, or disabled or enabled it. */
    record ConnectionChanged(ClusterId cluster) implements ClusterEvent {}

    /** State, version or counts of a cluster changed. */
    record HealthChanged(ClusterId cluster, ClusterState state) implements ClusterEvent {}

    /** What a company may use of a cluster changed. */
    record GrantChanged(ClusterId cluster, TenantId company) implements ClusterEvent {}

    /** A cluster was removed from Croft. */
    record ClusterRemoved(ClusterId cluster) implements ClusterEvent {}
}
