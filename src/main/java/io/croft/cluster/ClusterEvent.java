package io.croft.cluster;

import io.croft.access.TenantId;

/** News about clusters, told after it was written. */
public sealed interface ClusterEvent {

    /** The cluster it is about. */
    ClusterId cluster();

    /** A cluster was added. */
    record ClusterAdded(ClusterId cluster) implements ClusterEvent {}

    /** How to reach a cluster, or whether to, was changed by a person. */
    record ConnectionChanged(ClusterId cluster) implements ClusterEvent {}

    /** A cluster's state, version or counts changed. */
    record HealthChanged(ClusterId cluster, ClusterState state) implements ClusterEvent {}

    /** A company may use more or less of a cluster than before. */
    record GrantChanged(ClusterId cluster, TenantId company) implements ClusterEvent {}

    /** A cluster is no longer Croft's business. */
    record ClusterRemoved(ClusterId cluster) implements ClusterEvent {}
}
