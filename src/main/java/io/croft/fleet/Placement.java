package io.croft.fleet;

import io.croft.inventory.NodeRow;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Spreads machines over nodes by free memory, counting each placed machine as if it were running. */
final class Placement {

    private Placement() {}

    /** The node of each machine, in order; at least one node is needed. */
    static List<String> spread(List<NodeRow> nodes, int machines, long memoryMib) {
        Map<String, Long> free = new HashMap<>();
        nodes.forEach(node -> free.put(node.name(), node.memoryFree().bytes() >> 20));
        var placed = new ArrayList<String>();
        for (int n = 0; n < machines; n++) {
            var best = nodes.stream()
                    .map(NodeRow::name)
                    .max((a, b) -> Long.compare(free.getOrDefault(a, 0L), free.getOrDefault(b, 0L)))
                    .orElseThrow();
            free.merge(best, -memoryMib, Long::sum);
            placed.add(best);
        }
        return List.copyOf(placed);
    }
}
