package io.croft.simulator.api;

import io.croft.simulator.cluster.Cluster;
import io.croft.simulator.cluster.Node;
import io.croft.simulator.guest.Guest;
import io.croft.simulator.guest.GuestKind;
import io.croft.simulator.work.DiskMove;
import io.croft.simulator.work.GuestDisks;
import io.croft.simulator.work.GuestMigration;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Templates, larger disks, moves and the end of virtual machines. */
final class QemuLifeRoutes {

    private static final String GUEST = "/nodes/{node}/qemu/{vmid}";

    private final Cluster cluster;
    private final GuestDisks disks;
    private final DiskMove moves;
    private final GuestMigration migration;

    QemuLifeRoutes(Cluster cluster) {
        this.cluster = cluster;
        this.disks = new GuestDisks(cluster);
        this.moves = new DiskMove(cluster);
        this.migration = new GuestMigration(cluster);
    }

    void addTo(RouteTable table) {
        addDisks(table);
        addMigration(table);
        addFeature(table);
    }

    private void addDisks(RouteTable table) {
        table.post(
                GUEST + "/template",
                Permission.at("/vms/{vmid}", "VM.Allocate"),
                Parameters.none().optional("disk", ParameterType.drives(false)),
                call -> disks.toTemplate(Guests.actor(call), call.guest(GuestKind.QEMU))
                        .toString());
        table.put(
                GUEST + "/resize",
                Permission.at("/vms/{vmid}", "VM.Config.Disk"),
                Parameters.none()
                        .required("disk", ParameterType.drives(false))
                        .required("size", ParameterType.pattern("\\+?\\d+(\\.\\d+)?[KMGT]?"))
                        .optional("digest", ParameterType.DIGEST)
                        .optional("skiplock", ParameterType.BOOLEAN),
                call -> disks.resize(
                                Guests.actor(call),
                                Guests.unchanged(call, GuestKind.QEMU),
                                call.text("disk"),
                                call.text("size"))
                        .toString());
        addMove(table);
        table.delete(
                GUEST,
                Permission.at("/vms/{vmid}", "VM.Allocate"),
                Parameters.none().optionals(ParameterType.BOOLEAN, "purge destroy-unreferenced-disks skiplock"),
                call -> disks.destroy(
                                Guests.actor(call), call.guest(GuestKind.QEMU), call.flag("destroy-unreferenced-disks"))
                        .toString());
    }

    private void addMove(RouteTable table) {
        table.post(
                GUEST + "/move_disk",
                Permission.at("/vms/{vmid}", "VM.Config.Disk"),
                Parameters.none()
                        .required("disk", ParameterType.drives(true))
                        .required("storage", ParameterType.STORAGE_ID)
                        .optional("format", ParameterType.oneOf("raw", "qcow2", "vmdk"))
                        .optional("delete", ParameterType.BOOLEAN)
                        .optional("digest", ParameterType.DIGEST)
                        .optional("bwlimit", ParameterType.integer(0, Long.MAX_VALUE)),
                call -> moves.start(
                                Guests.actor(call),
                                Guests.unchanged(call, GuestKind.QEMU),
                                new DiskMove.Order(
                                        call.text("disk"),
                                        call.text("storage"),
                                        call.find("format"),
                                        call.flag("delete")))
                        .toString());
    }

    private void addMigration(RouteTable table) {
        table.get(
                GUEST + "/migrate",
                Permission.at("/vms/{vmid}", "VM.Migrate"),
                Parameters.none().optional("target", ParameterType.NODE),
                this::preconditions);
        table.post(
                GUEST + "/migrate",
                Permission.at("/vms/{vmid}", "VM.Migrate"),
                Parameters.none()
                        .required("target", ParameterType.NODE)
                        .optionals(ParameterType.BOOLEAN, "online force with-local-disks with-conntrack-state")
                        .optionals(ParameterType.STRING, "migration_network targetstorage")
                        .optional("migration_type", ParameterType.MIGRATION)
                        .optional("bwlimit", ParameterType.AMOUNT),
                call -> migration
                        .start(
                                Guests.actor(call),
                                call.guest(GuestKind.QEMU),
                                new GuestMigration.Order(
                                        call.text("target"),
                                        call.flag("online"),
                                        false,
                                        Duration.ZERO,
                                        call.flag("with-local-disks"),
                                        call.find("targetstorage")))
                        .toString());
    }

    private void addFeature(RouteTable table) {
        table.get(
                GUEST + "/feature",
                Permission.at("/vms/{vmid}", "VM.Audit"),
                Parameters.none()
                        .required("feature", ParameterType.oneOf("snapshot", "clone", "copy"))
                        .optional("snapname", ParameterType.CONFIG_ID),
                this::feature);
    }

    private Map<String, Object> preconditions(Call call) {
        Guest guest = call.guest(GuestKind.QEMU);
        List<String> others = cluster.nodes().stream()
                .map(Node::name)
                .filter(name -> !name.equals(guest.node()))
                .toList();
        List<String> local = migration.localDisks(guest);
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("running", guest.power().running() ? 1 : 0);
        answer.put(
                "local_disks",
                local.stream().map(volume -> Map.of("volid", volume)).toList());
        answer.put("local_resources", List.of());
        answer.put("mapped-resources", List.of());
        answer.put("mapped-resource-info", Map.of());
        answer.put("allowed_nodes", local.isEmpty() ? others : List.of());
        Map<String, Object> refused = new LinkedHashMap<>();
        others.forEach(name -> refused.put(name, Map.of()));
        answer.put("not_allowed_nodes", refused);
        if (cluster.release().major() >= 9) {
            answer.put("has-dbus-vmstate", 1);
        }
        return answer;
    }

    private Map<String, Object> feature(Call call) {
        Guest guest = call.guest(GuestKind.QEMU);
        boolean snapshots = !guest.config().isTemplate();
        boolean has = !call.text("feature").equals("snapshot") || snapshots;
        return Map.of(
                "hasFeature",
                has ? 1 : 0,
                "nodes",
                has ? cluster.nodes().stream().map(Node::name).toList() : List.of());
    }
}
