package io.croft.simulator.api;

import io.croft.simulator.cluster.Cluster;
import io.croft.simulator.cluster.GuestSample;
import io.croft.simulator.guest.Guest;
import io.croft.simulator.guest.GuestKind;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A guest as lists and {@code status/current} show it. */
final class GuestStatus {

    private GuestStatus() {}

    /** The entry of {@code GET /nodes/{node}/qemu} or {@code …/lxc}. */
    static Map<String, Object> entry(Cluster cluster, Guest guest) {
        GuestSample sample = cluster.statistics().now(guest);
        Map<String, Object> entry = new LinkedHashMap<>();
        entry.put("vmid", guest.id());
        entry.put("name", guest.name());
        entry.put("status", sample.status());
        entry.put("cpus", sample.cpus());
        entry.put("cpu", sample.cpu());
        entry.put("mem", sample.mem());
        entry.put("maxmem", sample.maxMem());
        entry.put("disk", sample.disk());
        entry.put("maxdisk", sample.maxDisk());
        entry.put("uptime", sample.uptime());
        entry.put("netin", sample.netIn());
        entry.put("netout", sample.netOut());
        optional(entry, "tags", guest.config().get("tags"));
        optional(entry, "lock", guest.config().lock());
        if (guest.power().running()) {
            entry.put("pid", guest.power().pid());
        }
        if (guest.kind() == GuestKind.LXC) {
            container(cluster, guest, entry, sample);
        } else {
            machine(cluster, guest, entry, sample);
        }
        return entry;
    }

    private static void container(Cluster cluster, Guest guest, Map<String, Object> entry, GuestSample sample) {
        entry.put("type", "lxc");
        entry.put("swap", 0);
        entry.put("maxswap", 0);
        entry.put("diskread", sample.diskRead());
        entry.put("diskwrite", sample.diskWrite());
        if (guest.config().isTemplate()) {
            entry.put("template", 1);
        }
        pressure(cluster, guest, entry, "0.00");
    }

    /** Since 9 a running guest tells its pressure: a machine in numbers, a container in texts. */
    private static void pressure(Cluster cluster, Guest guest, Map<String, Object> entry, Object none) {
        if (guest.power().running() && cluster.release().major() >= 9) {
            for (String pressure :
                    new String[] {"cpusome", "cpufull", "iosome", "iofull", "memorysome", "memoryfull"}) {
                entry.put("pressure" + pressure, none);
            }
        }
    }

    private static void machine(Cluster cluster, Guest guest, Map<String, Object> entry, GuestSample sample) {
        if (cluster.release().major() >= 9) {
            entry.put("memhost", sample.mem());
        }
        if (guest.config().isTemplate()) {
            entry.put("template", 1);
        }
        if (guest.config().get("serial0") != null) {
            entry.put("serial", 1);
        }
        pressure(cluster, guest, entry, 0);
    }

    /** The answer of {@code status/current}. */
    static Map<String, Object> current(Cluster cluster, Guest guest) {
        Map<String, Object> status = entry(cluster, guest);
        status.put("ha", Map.of("managed", 0));
        if (guest.kind() == GuestKind.LXC) {
            return status;
        }
        status.put("qmpstatus", guest.power().machineStatus());
        if (guest.agentEnabled()) {
            status.put("agent", 1);
        }
        if (guest.power().running()) {
            Map<String, Object> cards = new LinkedHashMap<>();
            guest.config().values().keySet().stream()
                    .filter(key -> key.matches("net\\d+"))
                    .forEach(key -> cards.put(
                            "tap" + guest.id() + "i" + key.substring(3),
                            Map.of(
                                    "netin",
                                    status.getOrDefault("netin", 0),
                                    "netout",
                                    status.getOrDefault("netout", 0))));
            status.put("nics", cards);
            status.put("running-qemu", "10.0.2");
            status.put("running-machine", "pc-i440fx-10.0+pve0");
        }
        return status;
    }

    private static void optional(Map<String, Object> entry, String key, @Nullable String value) {
        if (value != null) {
            entry.put(key, value);
        }
    }
}
