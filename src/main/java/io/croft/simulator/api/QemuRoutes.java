package io.croft.simulator.api;

import io.croft.simulator.cluster.Cluster;
import io.croft.simulator.guest.DriveKeys;
import io.croft.simulator.guest.Guest;
import io.croft.simulator.guest.GuestKind;
import io.croft.simulator.refusal.Forbidden;
import io.croft.simulator.work.CloneOrder;
import io.croft.simulator.work.GuestClone;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** {@code /nodes/{node}/qemu}: the list, status and clones. */
final class QemuRoutes {

    private static final String GUEST = "/nodes/{node}/qemu/{vmid}";

    private final Cluster cluster;
    private final GuestClone clones;

    QemuRoutes(Cluster cluster) {
        this.cluster = cluster;
        this.clones = new GuestClone(cluster);
    }

    void addTo(RouteTable table) {
        table.get(
                "/nodes/{node}/qemu",
                Permission.ANYBODY,
                Parameters.none().optional("full", ParameterType.BOOLEAN),
                this::list);
        table.get(
                GUEST + "/status/current",
                Permission.at("/vms/{vmid}", "VM.Audit"),
                call -> GuestStatus.current(cluster, call.guest(GuestKind.QEMU)));
        table.post(
                GUEST + "/clone",
                Permission.at("/vms/{vmid}", "VM.Clone"),
                Parameters.none()
                        .required("newid", ParameterType.VMID)
                        .optional("name", ParameterType.DNS_NAME)
                        .optional("description", ParameterType.STRING)
                        .optional("pool", ParameterType.STRING)
                        .optional("snapname", ParameterType.CONFIG_ID)
                        .optional("storage", ParameterType.STORAGE_ID)
                        .optional("format", ParameterType.oneOf("raw", "qcow2", "vmdk"))
                        .optional("full", ParameterType.BOOLEAN)
                        .optional("target", ParameterType.NODE)
                        .optional("bwlimit", ParameterType.AMOUNT),
                this::cloneGuest);
    }

    private List<Map<String, Object>> list(Call call) {
        return cluster.guests().on(call.node(), GuestKind.QEMU).stream()
                .filter(guest -> call.may("/vms/" + guest.id(), "VM.Audit"))
                .map(guest -> {
                    Map<String, Object> entry = GuestStatus.entry(cluster, guest);
                    if (call.flag("full")) {
                        entry.put("qmpstatus", guest.power().machineStatus());
                    }
                    return entry;
                })
                .toList();
    }

    private String cloneGuest(Call call) {
        int newId = call.integer("newid");
        @Nullable String pool = call.find("pool");
        boolean allowed =
                call.may("/vms/" + newId, "VM.Allocate") || (pool != null && call.may("/pool/" + pool, "VM.Allocate"));
        if (!allowed) {
            throw new Forbidden();
        }
        Guest source = call.guest(GuestKind.QEMU);
        requireNetworks(call, source);
        return clones.start(
                        Guests.actor(call),
                        source,
                        new CloneOrder(
                                newId,
                                call.find("name"),
                                call.find("description"),
                                call.has("full") ? call.flag("full") : null,
                                call.find("target"),
                                call.find("storage"),
                                call.find("format"),
                                pool,
                                call.find("snapname")))
                .toString();
    }

    /** Since 8.0 making a guest requires the right to use the bridges of its network cards. */
    private void requireNetworks(Call call, Guest source) {
        if (cluster.release().major() < 8) {
            return;
        }
        source.config().values().forEach((key, card) -> {
            String bridge = DriveKeys.properties(card).get("bridge");
            if (DriveKeys.isNetwork(key) && bridge != null) {
                cluster.access().require(call.signedIn(), "/sdn/zones/localnetwork/" + bridge, "SDN.Use");
            }
        });
    }
}
