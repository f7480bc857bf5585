package io.croft.simulator.api;

import io.croft.simulator.cluster.Cluster;
import io.croft.simulator.guest.Guest;
import io.croft.simulator.guest.GuestKind;
import io.croft.simulator.work.GuestSnapshots;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** {@code …/snapshot} of virtual machines and containers. */
final class SnapshotRoutes {

    private static final Permission SNAPSHOT = Permission.at("/vms/{vmid}", "VM.Snapshot");

    private final GuestKind kind;
    private final GuestSnapshots snapshots;

    SnapshotRoutes(Cluster cluster, GuestKind kind) {
        this.kind = kind;
        this.snapshots = new GuestSnapshots(cluster);
    }

    void addTo(RouteTable table) {
        String list = "/nodes/{node}/" + kind.type() + "/{vmid}/snapshot";
        String one = list + "/{snapname}";
        addReading(table, list, one);
        addTaking(table, list);
        addChanging(table, one);
    }

    private void addReading(RouteTable table, String list, String one) {
        Permission audit = Permission.at("/vms/{vmid}", "VM.Audit");
        table.get(list, audit, this::list);
        table.get(
                one + "/config",
                Permission.at("/vms/{vmid}", "VM.Snapshot", "VM.Snapshot.Rollback", "VM.Audit"),
                call -> ConfigView.section(
                        GuestSnapshots.require(call.guest(kind), call.text("snapname")), kind, false));
    }

    private void addTaking(RouteTable table, String list) {
        Parameters wanted = Parameters.none()
                .required("snapname", ParameterType.CONFIG_ID)
                .optional("description", ParameterType.STRING);
        table.post(
                list,
                SNAPSHOT,
                kind == GuestKind.QEMU ? wanted.optional("vmstate", ParameterType.BOOLEAN) : wanted,
                call -> snapshots
                        .take(
                                Guests.actor(call),
                                call.guest(kind),
                                call.text("snapname"),
                                call.find("description"),
                                call.flag("vmstate"))
                        .toString());
    }

    private void addChanging(RouteTable table, String one) {
        table.put(one + "/config", SNAPSHOT, Parameters.none().optional("description", ParameterType.STRING), call -> {
            snapshots.describe(call.guest(kind), call.text("snapname"), call.text("description", ""));
            return null;
        });
        table.post(
                one + "/rollback",
                Permission.at("/vms/{vmid}", "VM.Snapshot", "VM.Snapshot.Rollback"),
                Parameters.none().optional("start", ParameterType.BOOLEAN),
                call -> snapshots
                        .rollBack(Guests.actor(call), call.guest(kind), call.text("snapname"), call.flag("start"))
                        .toString());
        table.delete(
                one,
                SNAPSHOT,
                Parameters.none().optional("force", ParameterType.BOOLEAN),
                call -> snapshots
                        .delete(Guests.actor(call), call.guest(kind), call.text("snapname"))
                        .toString());
    }

    private List<Map<String, Object>> list(Call call) {
        Guest guest = call.guest(kind);
        List<Map<String, Object>> entries = new ArrayList<>();
        guest.config().snapshots().forEach((name, section) -> {
            Map<String, Object> entry = new LinkedHashMap<>();
            entry.put("name", name);
            entry.put("description", section.getOrDefault("description", ""));
            entry.put("snaptime", Long.parseLong(section.getOrDefault("snaptime", "0")));
            if (kind == GuestKind.QEMU) {
                entry.put("vmstate", section.containsKey("vmstate") ? 1 : 0);
            }
            putIfPresent(entry, section.get("parent"));
            entries.add(entry);
        });
        Map<String, Object> current = new LinkedHashMap<>();
        current.put("name", "current");
        current.put("description", "You are here!");
        current.put("digest", guest.config().digest());
        current.put("running", guest.power().running() ? 1 : 0);
        putIfPresent(current, guest.config().get("parent"));
        entries.add(current);
        return entries;
    }

    private static void putIfPresent(Map<String, Object> entry, @Nullable String parent) {
        if (parent != null) {
            entry.put("parent", parent);
        }
    }
}
