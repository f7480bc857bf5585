package io.croft.cluster;

import io.croft.access.TenantId;
import java.util.Set;

/**
 * Allows a company to use a cluster.
 *
 * @param cluster the cluster
 * @param company the company
 * @param nodes the nodes it may use; empty for all
 * @param storages the storages it may use; empty for all
 */
public record ClusterGrant(ClusterId cluster, TenantId company, Set<String> nodes, Set<String> storages) {

    public ClusterGrant {
        nodes = Set.copyOf(nodes);
        storages = Set.copyOf(storages);
    }

    /** Whether the other grant allows a node or storage that this one does not. */
    boolean leavesOutSomeOf(ClusterGrant other) {
        return leavesOut(nodes, other.nodes) || leavesOut(storages, other.storages);
    }

    private static boolean leavesOut(Set<String> some, Set<String> others) {
        return !some.isEmpty() && (others.isEmpty() || !some.containsAll(others));
    }

    /** Whether guests of the company may run on this node. */
    public boolean allowsNode(String node) {
        return nodes.isEmpty() || nodes.contains(node);
    }

    /** Whether disks of the company may be on this storage. */
    public boolean allowsStorage(String storage) {
        return storages.isEmpty() || storages.contains(storage);
    }
}
