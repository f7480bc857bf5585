package io.croft.cluster;

import io.croft.access.TenantId;
import java.util.Set;

/**
 * That a company may use a cluster.
 *
 * @param nodes the nodes it may use; empty means all
 * @param storages the storages it may use; empty means all
 */
public record ClusterGrant(ClusterId cluster, TenantId company, Set<String> nodes, Set<String> storages) {

    public ClusterGrant {
        nodes = Set.copyOf(nodes);
        storages = Set.copyOf(storages);
    }

    /** Whether it leaves out a node or storage that another grant lets the company use. */
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

    /** Whether disks of the company may lie on this storage. */
    public boolean allowsStorage(String storage) {
        return storages.isEmpty() || storages.contains(storage);
    }
}
