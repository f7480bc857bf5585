package io.croft.simulator.api;

import io.croft.simulator.cluster.Cluster;
import io.croft.simulator.cluster.Node;
import io.croft.simulator.guest.DriveKeys;
import io.croft.simulator.guest.Guest;
import io.croft.simulator.guest.GuestKind;
import io.croft.simulator.refusal.Forbidden;
import io.croft.simulator.work.CloneOrder;
import io.croft.simulator.work.DiskMove;
import io.croft.simulator.work.GuestClone;
import io.croft.simulator.work.GuestDisks;
import io.croft.simulator.work.GuestMigration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Clones, templates, larger and moved disks, moves and addresses of containers. */
final class LxcLifeRoutes {

    private static final String GUEST = "/nodes/{node}/lxc/{vmid}";
    private static final ParameterType MOUNT = ParameterType.mounts(false);
    private static final ParameterType ANY_MOUNT = ParameterType.mounts(true);
    private static final long SHUTDOWN_SECONDS = 180;

    private final Cluster cluster;
    private final GuestClone clones;
    private final GuestDisks disks;
    private final DiskMove moves;
    private final GuestMigration migration;

    LxcLifeRoutes(Cluster cluster) {
        this.cluster = cluster;
        this.clones = new GuestClone(cluster);
        this.disks = new GuestDisks(cluster);
        this.moves = new DiskMove(cluster);
        this.migration = new GuestMigration(cluster);
    }

    void addTo(RouteTable table) {
        addMaking(table);
        addDisks(table);
        addMigration(table);
        addReading(table);
    }

    private void addMaking(RouteTable table) {
        table.post(
                GUEST + "/clone",
                Permission.at("/vms/{vmid}", "VM.Clone"),
                Parameters.none()
                        .required("newid", ParameterType.VMID)
                        .optional("hostname", ParameterType.DNS_NAME)
                        .optional("description", ParameterType.STRING)
                        .optional("pool", ParameterType.STRING)
                        .optional("snapname", ParameterType.CONFIG_ID)
                        .optional("storage", ParameterType.STORAGE_ID)
                        .optional("full", ParameterType.BOOLEAN)
                        .optional("target", ParameterType.NODE)
                        .optional("bwlimit", ParameterType.NUMBER),
                this::cloneGuest);
        table.post(GUEST + "/template", Permission.at("/vms/{vmid}", "VM.Allocate"), Parameters.none(), call -> {
            disks.toTemplate(Guests.actor(call), call.guest(GuestKind.LXC));
            return null;
        });
    }

    private void addDisks(RouteTable table) {
        Permission configure = Permission.at("/vms/{vmid}", "VM.Config.Disk");
        table.put(
                GUEST + "/resize",
                configure,
                Parameters.none()
                        .required("disk", MOUNT)
                        .required("size", ParameterType.pattern("\\+?\\d+(\\.\\d+)?[KMGT]?"))
                        .optional("digest", ParameterType.DIGEST),
                call -> disks.resize(
                                Guests.actor(call),
                                Guests.unchanged(call, GuestKind.LXC),
                                call.text("disk"),
                                call.text("size"))
                        .toString());
        table.post(
                GUEST + "/move_volume",
                configure,
                Parameters.none()
                        .required("volume", ANY_MOUNT)
                        .required("storage", ParameterType.STORAGE_ID)
                        .optional("delete", ParameterType.BOOLEAN)
                        .optional("digest", ParameterType.DIGEST)
                        .optional("bwlimit", ParameterType.NUMBER),
                call -> moves.start(
                                Guests.actor(call),
                                Guests.unchanged(call, GuestKind.LXC),
                                new DiskMove.Order(
                                        call.text("volume"), call.text("storage"), null, call.flag("delete")))
                        .toString());
    }

    private void addMigration(RouteTable table) {
        table.post(
                GUEST + "/migrate",
                Permission.at("/vms/{vmid}", "VM.Migrate"),
                Parameters.none()
                        .required("target", ParameterType.NODE)
                        .optionals(ParameterType.BOOLEAN, "online restart")
                        .optional("timeout", ParameterType.integer(0, Long.MAX_VALUE))
                        .optional("target-storage", ParameterType.STRING)
                        .optional("bwlimit", ParameterType.NUMBER),
                call -> migration
                        .start(
                                Guests.actor(call),
                                call.guest(GuestKind.LXC),
                                new GuestMigration.Order(
                                        call.text("target"),
                                        false,
                                        call.flag("restart"),
                                        Guests.seconds(call, "timeout", SHUTDOWN_SECONDS),
                                        true,
                                        call.find("target-storage")))
                        .toString());
    }

    private void addReading(RouteTable table) {
        Permission audit = Permission.at("/vms/{vmid}", "VM.Audit");
        table.get(GUEST + "/interfaces", audit, call -> interfaces(call.guest(GuestKind.LXC)));
        table.get(
                GUEST + "/feature",
                audit,
                Parameters.none()
                        .required("feature", ParameterType.oneOf("snapshot", "clone", "copy"))
                        .optional("snapname", ParameterType.CONFIG_ID),
                call -> Map.of(
                        "hasFeature",
                        call.guest(GuestKind.LXC).config().isTemplate()
                                        && call.text("feature").equals("snapshot")
                                ? 0
                                : 1,
                        "nodes",
                        cluster.nodes().stream().map(Node::name).toList()));
    }

    private String cloneGuest(Call call) {
        int newId = call.integer("newid");
        @Nullable String pool = call.find("pool");
        boolean allowed =
                call.may("/vms/" + newId, "VM.Allocate") || (pool != null && call.may("/pool/" + pool, "VM.Allocate"));
        if (!allowed) {
            throw new Forbidden();
        }
        return clones.start(
                        Guests.actor(call),
                        call.guest(GuestKind.LXC),
                        new CloneOrder(
                                newId,
                                call.find("hostname"),
                                call.find("description"),
                                call.has("full") ? call.flag("full") : null,
                                call.find("target"),
                                call.find("storage"),
                                null,
                                pool,
                                call.find("snapname")))
                .toString();
    }

    /** PVE answers nothing for a container that does not run. */
    private static @Nullable List<Object> interfaces(Guest guest) {
        if (!guest.power().running()) {
            return null;
        }
        List<Object> interfaces = new ArrayList<>();
        interfaces.add(card(
                "lo",
                "00:00:00:00:00:00",
                List.of(AgentRoutes.address("127.0.0.1", "inet", 8), AgentRoutes.address("::1", "inet6", 128))));
        guest.config().values().forEach((key, value) -> {
            if (DriveKeys.isNetwork(key)) {
                Map<String, String> properties = DriveKeys.properties(value);
                interfaces.add(card(
                        properties.getOrDefault("name", "eth0"),
                        GuestAddress.mac(value),
                        List.of(GuestAddress.ofContainer(guest, Integer.parseInt(key.substring(3)), value))));
            }
        });
        return interfaces;
    }

    private static Map<String, Object> card(String name, String mac, List<Map<String, Object>> addresses) {
        Map<String, Object> card = new LinkedHashMap<>();
        card.put("name", name);
        card.put("hwaddr", mac);
        card.put("hardware-address", mac);
        card.put("ip-addresses", addresses);
        addresses.stream()
                .filter(address -> "inet".equals(address.get("ip-address-type")))
                .findFirst()
                .ifPresent(first -> card.put("inet", first.get("ip-address") + "/" + first.get("prefix")));
        return card;
    }
}
