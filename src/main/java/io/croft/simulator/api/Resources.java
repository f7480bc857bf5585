package io.croft.simulator.api;

import io.croft.simulator.cluster.Cluster;
import io.croft.simulator.cluster.GuestSample;
import io.croft.simulator.cluster.Node;
import io.croft.simulator.guest.Guest;
import io.croft.simulator.storage.Storage;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The entries of {@code /cluster/resources}, as far as the caller may see them. */
final class Resources {

    private final Call call;
    private final Cluster cluster;

    Resources(Call call) {
        this.call = call;
        this.cluster = call.cluster();
    }

    /** All entries, or those of one type ({@code vm}, {@code storage}, {@code node}, {@code sdn}). */
    List<Map<String, Object>> list(String type) {
        List<Map<String, Object>> entries = new ArrayList<>();
        if (type.isEmpty() || type.equals("vm")) {
            entries.addAll(guests());
        }
        if (type.isEmpty() || type.equals("node")) {
            cluster.nodes().forEach(node -> entries.add(node(node)));
        }
        if (type.isEmpty() || type.equals("storage")) {
            entries.addAll(storages());
        }
        if (type.isEmpty() || type.equals("sdn")) {
            entries.addAll(networks());
        }
        return entries;
    }

    private List<Map<String, Object>> guests() {
        Map<Integer, GuestSample> samples =
                cluster.statistics().of(cluster.guests().all());
        return cluster.guests().all().stream()
                .filter(guest -> call.may("/vms/" + guest.id(), "VM.Audit"))
                .sorted(Comparator.comparingInt(Guest::id))
                .map(guest ->
                        guest(guest, cluster.statistics().lastOf(guest, samples).orElse(null)))
                .toList();
    }

    /** The entry of a guest; without a sample its state is unknown. */
    Map<String, Object> guest(Guest guest, @Nullable GuestSample sample) {
        Map<String, Object> entry = new LinkedHashMap<>();
        entry.put("id", guest.kind().type() + "/" + guest.id());
        entry.put("type", guest.kind().type());
        entry.put("vmid", guest.id());
        entry.put("node", guest.node());
        cluster.pools()
                .poolOf(guest.id())
                .filter(pool -> call.may("/pool/" + pool, "Pool.Audit"))
                .ifPresent(pool -> entry.put("pool", pool));
        putIfPresent(entry, "tags", guest.config().get("tags"));
        putIfPresent(entry, "lock", guest.config().lock());
        entry.put("status", "unknown");
        if (sample != null) {
            entry.put("name", guest.name());
            entry.put("template", guest.config().isTemplate() ? 1 : 0);
            entry.put("status", sample.status());
            measured(entry, sample);
        }
        return entry;
    }

    private void measured(Map<String, Object> entry, GuestSample sample) {
        entry.put("uptime", sample.uptime());
        entry.put("cpu", sample.cpu());
        entry.put("maxcpu", sample.cpus());
        entry.put("mem", sample.mem());
        entry.put("maxmem", sample.maxMem());
        if (cluster.release().major() >= 9) {
            entry.put("memhost", sample.mem());
        }
        entry.put("disk", sample.disk());
        entry.put("maxdisk", sample.maxDisk());
        entry.put("netin", sample.netIn());
        entry.put("netout", sample.netOut());
        entry.put("diskread", sample.diskRead());
        entry.put("diskwrite", sample.diskWrite());
    }

    private Map<String, Object> node(Node node) {
        Map<String, Object> entry = new LinkedHashMap<>();
        boolean online = cluster.isOnline(node);
        entry.put("id", "node/" + node.name());
        entry.put("type", "node");
        entry.put("node", node.name());
        entry.put("status", online ? "online" : "offline");
        entry.put("level", "");
        entry.put("cgroup-mode", 2);
        if (call.may("/nodes/" + node.name(), "Sys.Audit")) {
            NodeGauge.of(cluster, node).putInto(entry, online);
        }
        return entry;
    }

    private List<Map<String, Object>> storages() {
        List<Map<String, Object>> entries = new ArrayList<>();
        for (Storage storage : cluster.storages().all()) {
            if (!call.may("/storage/" + storage.id(), "Datastore.Audit")) {
                continue;
            }
            for (Node node : cluster.nodes()) {
                Map<String, Object> entry = new LinkedHashMap<>();
                entry.put("id", "storage/" + node.name() + "/" + storage.id());
                entry.put("type", "storage");
                entry.put("node", node.name());
                entry.put("storage", storage.id());
                entry.put("plugintype", storage.type().plugin());
                entry.put("content", storage.contentText());
                entry.put("shared", storage.shared() ? 1 : 0);
                entry.put("status", cluster.isOnline(node) ? "available" : "unknown");
                if (cluster.isOnline(node)) {
                    entry.put("disk", cluster.volumes().used(storage, node.name()));
                    entry.put("maxdisk", storage.capacity());
                }
                entries.add(entry);
            }
        }
        return entries;
    }

    private List<Map<String, Object>> networks() {
        String zone = "localnetwork";
        List<Map<String, Object>> entries = new ArrayList<>();
        for (Node node : cluster.nodes()) {
            if (call.may("/sdn/zones/" + zone, "SDN.Audit")) {
                Map<String, Object> entry = new LinkedHashMap<>();
                boolean nine = cluster.release().major() >= 9;
                entry.put("id", (nine ? "network/" + node.name() + "/zone/" : "sdn/" + node.name() + "/") + zone);
                entry.put("type", nine ? "network" : "sdn");
                entry.put("node", node.name());
                entry.put(nine ? "network" : "sdn", zone);
                if (nine) {
                    entry.put("network-type", "zone");
                }
                entry.put("status", cluster.isOnline(node) ? "ok" : "unknown");
                entries.add(entry);
            }
        }
        return entries;
    }

    private static void putIfPresent(Map<String, Object> entry, String key, @Nullable String value) {
        if (value != null) {
            entry.put(key, value);
        }
    }
}
