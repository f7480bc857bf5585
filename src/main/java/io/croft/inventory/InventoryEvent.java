package io.croft.inventory;

import io.croft.access.TenantId;
import io.croft.cluster.ClusterId;
import io.croft.kernel.IpAddress;
import java.util.List;
import java.util.Set;

/** News about what runs on the clusters, told after it was written. */
public sealed interface InventoryEvent {

    /** A company's guest was seen for the first time or changed; the provider's own guests are not told one by one. */
    record GuestChanged(GuestRef ref, TenantId owner, GuestState state, List<IpAddress> addresses)
            implements InventoryEvent {}

    /** A company's guest is no longer there. */
    record GuestGone(GuestRef ref, TenantId owner) implements InventoryEvent {}

    /** A guest got another owner. */
    record OwnerChanged(GuestRef ref, TenantId before, TenantId after) implements InventoryEvent {}

    /** Something on a cluster changed; told once per round, with the companies whose guests are among it. */
    record ClusterRead(ClusterId cluster, Set<TenantId> owners, int changes) implements InventoryEvent {}

    /** Which templates companies may use changed. */
    record OffersChanged(GuestRef template) implements InventoryEvent {}
}
