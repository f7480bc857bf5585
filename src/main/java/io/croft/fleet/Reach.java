package io.croft.fleet;

import io.croft.inventory.StorageRow;
import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The nodes on which copies of a machine can be made. PVE copies to another node only if all storages involved are
 * shared, including those of CD images (PVE::API2::Qemu, clone_vm); a storage may be limited to some nodes.
 *
 * @param home the node of the source, where copies can always be made
 * @param others the other nodes
 */
record Reach(String home, Set<String> others) {

    static Reach of(Collection<StorageRow> rows, Set<String> needed, String home) {
        boolean movable = !needed.isEmpty()
                && needed.stream()
                        .allMatch(name -> rows.stream()
                                .anyMatch(row ->
                                        row.node().equals(home) && row.name().equals(name) && row.shared()));
        return new Reach(home, movable ? seeing(rows, needed) : Set.of());
    }

    private static Set<String> seeing(Collection<StorageRow> rows, Set<String> needed) {
        return rows.stream()
                .map(StorageRow::node)
                .distinct()
                .filter(node -> needed.stream()
                        .allMatch(name -> rows.stream()
                                .anyMatch(row ->
                                        row.node().equals(node) && row.name().equals(name) && row.available())))
                .collect(Collectors.toUnmodifiableSet());
    }

    boolean reaches(String node) {
        return node.equals(home) || others.contains(node);
    }
}
