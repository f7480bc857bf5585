package io.croft.simulator.api;

import io.croft.simulator.cluster.Cluster;
import io.croft.simulator.cluster.Node;
import io.croft.simulator.refusal.WrongParameters;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** {@code /cluster}: resources, status, the next free id. */
final class ClusterRoutes {

    void addTo(RouteTable table) {
        table.get(
                "/cluster/resources",
                Permission.ANYBODY,
                Parameters.none().optional("type", ParameterType.oneOf("vm", "storage", "node", "sdn")),
                call -> {
                    Thread.sleep(call.cluster().timing().listing());
                    return new Resources(call).list(call.text("type", ""));
                });
        table.get("/cluster/status", Permission.at("/", "Sys.Audit"), ClusterRoutes::status);
        table.get(
                "/cluster/nextid",
                Permission.ANYBODY,
                Parameters.none().optional("vmid", ParameterType.VMID),
                ClusterRoutes::nextId);
        table.get("/cluster/options", Permission.at("/", "Sys.Audit"), _ -> Map.of("mac_prefix", "BC:24:11"));
    }

    private static List<Map<String, Object>> status(Call call) {
        Cluster cluster = call.cluster();
        List<Map<String, Object>> entries = new ArrayList<>();
        entries.add(Map.of(
                "type",
                "cluster",
                "id",
                "cluster",
                "name",
                cluster.name(),
                "version",
                3,
                "nodes",
                cluster.nodes().size(),
                "quorate",
                cluster.faults().isQuorumLost() ? 0 : 1));
        for (Node node : cluster.nodes()) {
            Map<String, Object> entry = new LinkedHashMap<>();
            entry.put("type", "node");
            entry.put("id", "node/" + node.name());
            entry.put("name", node.name());
            entry.put("nodeid", node.number());
            entry.put("ip", node.address());
            entry.put("local", node.name().equals(call.local()) ? 1 : 0);
            entry.put("online", cluster.isOnline(node) ? 1 : 0);
            entry.put("level", "");
            entries.add(entry);
        }
        return entries;
    }

    private static String nextId(Call call) {
        if (!call.has("vmid")) {
            return Integer.toString(call.cluster().guests().nextId());
        }
        if (call.cluster().guests().find(call.vmid()).isPresent()) {
            throw new WrongParameters("vmid", "VM " + call.vmid() + " already exists");
        }
        return call.text("vmid");
    }
}
