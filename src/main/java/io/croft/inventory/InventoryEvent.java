package io.croft.inventory;

import io.croft.access.TenantId;
import io.croft.cluster.ClusterId;
import io.croft.kernel.IpAddress;
import java.util.List;
import java.util.Set;

/** Changes of the mirror, published when they are stored. */
public sealed interface InventoryEvent {

    /** A guest of a company was first seen or changed; guests of the provider are not reported one by one. */
    record GuestChanged(GuestRef ref, TenantId owner, GuestState state, List<IpAddress> addresses)
            implements InventoryEvent {}

    /** A guest of a company no longer exists. */
    record GuestGone(GuestRef ref, TenantId owner) implements InventoryEvent {}

    /** A guest got another owner. */
    record OwnerChanged(GuestRef ref, TenantId before, TenantId after) implements InventoryEvent {}

    /** Something on a cluster changed; once per round, with the companies whose guests changed. */
    record ClusterRead(ClusterId cluster, Set<TenantId> owners, int changes) implements InventoryEvent {}

    /** The companies that may use a template changed. */
    record OffersChanged(GuestRef template) implements InventoryEvent {}
}
