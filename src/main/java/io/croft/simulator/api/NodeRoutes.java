package io.croft.simulator.api;

import io.croft.simulator.cluster.Cluster;
import io.croft.simulator.cluster.Node;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** {@code /nodes}: the list, a node's status and network. */
final class NodeRoutes {

    private static final String KERNEL = "6.14.8-2-pve";

    private final Cluster cluster;

    NodeRoutes(Cluster cluster) {
        this.cluster = cluster;
    }

    void addTo(RouteTable table) {
        table.get("/nodes", Permission.ANYBODY, this::list);
        table.get("/nodes/{node}/status", Permission.at("/nodes/{node}", "Sys.Audit"), this::status);
        table.get("/nodes/{node}/time", Permission.at("/nodes/{node}", "Sys.Audit"), call -> {
            long now = cluster.clock().millis() / 1000;
            return Map.of("timezone", "UTC", "time", now, "localtime", now);
        });
        table.get(
                "/nodes/{node}/network",
                Permission.ANYBODY,
                Parameters.none().optional("type", ParameterType.oneOf(interfaceKinds())),
                this::network);
    }

    private String[] interfaceKinds() {
        boolean nine = cluster.release().major() >= 9;
        return ("bridge bond eth alias vlan" + (nine ? " fabric" : "")
                        + " OVSBridge OVSBond OVSPort OVSIntPort vnet any_bridge any_local_bridge"
                        + (nine ? " include_sdn" : ""))
                .split(" ");
    }

    private List<Map<String, Object>> list(Call call) {
        List<Map<String, Object>> entries = new ArrayList<>();
        for (Node node : cluster.nodes()) {
            Map<String, Object> entry = new LinkedHashMap<>();
            entry.put("id", "node/" + node.name());
            entry.put("type", "node");
            entry.put("node", node.name());
            entry.put("status", cluster.isOnline(node) ? "online" : "offline");
            entry.put("level", "");
            entry.put("ssl_fingerprint", node.fingerprint());
            if (call.may("/nodes/" + node.name(), "Sys.Audit")) {
                NodeGauge.of(cluster, node).putInto(entry, cluster.isOnline(node));
            }
            entries.add(entry);
        }
        return entries;
    }

    private Map<String, Object> status(Call call) {
        Node node = cluster.node(call.node()).orElseThrow();
        NodeGauge gauge = NodeGauge.of(cluster, node);
        Map<String, Object> status = new LinkedHashMap<>();
        status.put("uptime", gauge.uptime());
        status.put("cpu", gauge.cpu());
        status.put("wait", 0.0001);
        status.put("idle", 0);
        status.put("loadavg", List.of(load(gauge, 1.0), load(gauge, 0.9), load(gauge, 0.8)));
        status.put("memory", space(gauge.maxMemory(), gauge.memory(), "available"));
        status.put("swap", Map.of("total", 0, "used", 0, "free", 0));
        status.put("rootfs", space(gauge.maxDisk(), gauge.disk(), "avail"));
        status.put("ksm", Map.of("shared", 0));
        status.put("cpuinfo", processor(node));
        putSoftware(status);
        status.put("boot-info", Map.of("mode", "efi", "secureboot", 0));
        return status;
    }

    private void putSoftware(Map<String, Object> status) {
        status.put(
                "pveversion",
                "pve-manager/" + cluster.release().version() + "/"
                        + cluster.release().repositoryId());
        status.put("kversion", "Linux " + KERNEL + " #1 SMP PREEMPT_DYNAMIC");
        status.put(
                "current-kernel",
                Map.of(
                        "sysname",
                        "Linux",
                        "release",
                        KERNEL,
                        "machine",
                        "x86_64",
                        "version",
                        "#1 SMP PREEMPT_DYNAMIC"));
    }

    private static Map<String, Object> space(long total, long used, String available) {
        return Map.of("total", total, "used", used, "free", total - used, available, total - used);
    }

    private static String load(NodeGauge gauge, double share) {
        return "%.2f".formatted(gauge.cpu() * gauge.cpus() * share);
    }

    private static Map<String, Object> processor(Node node) {
        return Map.of(
                "model",
                "AMD EPYC 7302P 16-Core Processor",
                "cpus",
                node.cpus(),
                "cores",
                node.cpus() / 2,
                "sockets",
                1,
                "mhz",
                "3000.000",
                "hvm",
                "1",
                "user_hz",
                100,
                "flags",
                "fpu vme de pse svm");
    }

    private List<Map<String, Object>> network(Call call) {
        Node node = cluster.node(call.node()).orElseThrow();
        Map<String, Object> card = new LinkedHashMap<>();
        card.put("iface", "eno1");
        card.put("type", "eth");
        card.put("active", 1);
        card.put("exists", 1);
        card.put("priority", 3);
        card.put("method", "manual");
        card.put("method6", "manual");
        card.put("families", List.of("inet"));
        String type = call.text("type", "");
        List<Map<String, Object>> interfaces = new ArrayList<>();
        if (type.isEmpty() || type.equals("eth") || type.equals("include_sdn")) {
            interfaces.add(card);
        }
        if (type.isEmpty() || type.contains("bridge") || type.equals("include_sdn")) {
            interfaces.add(bridge(node, "vmbr0", true));
            interfaces.add(bridge(node, "vmbr1", false));
        }
        return interfaces;
    }

    private static Map<String, Object> bridge(Node node, String name, boolean outside) {
        Map<String, Object> bridge = new LinkedHashMap<>();
        bridge.put("iface", name);
        bridge.put("type", "bridge");
        bridge.put("active", 1);
        bridge.put("autostart", 1);
        bridge.put("priority", outside ? 4 : 5);
        bridge.put("method", outside ? "static" : "manual");
        bridge.put("method6", "manual");
        bridge.put("families", List.of("inet"));
        bridge.put("bridge_ports", outside ? "eno1" : "");
        bridge.put("bridge_stp", "off");
        bridge.put("bridge_fd", "0");
        if (outside) {
            bridge.put("address", node.address());
            bridge.put("netmask", "24");
            bridge.put("cidr", node.address() + "/24");
            bridge.put("gateway", "10.99.0.1");
        } else {
            bridge.put("bridge_vlan_aware", 1);
        }
        return bridge;
    }
}
