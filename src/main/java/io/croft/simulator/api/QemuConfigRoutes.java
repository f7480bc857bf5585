package io.croft.simulator.api;

import io.croft.simulator.cluster.Cluster;
import io.croft.simulator.guest.GuestKind;
import io.croft.simulator.refusal.Forbidden;
import io.croft.simulator.refusal.Refusal;
import io.croft.simulator.refusal.WrongParameters;
import io.croft.simulator.work.ConfigOrder;
import io.croft.simulator.work.GuestConfigChange;
import io.croft.simulator.work.GuestCreation;
import io.croft.simulator.work.GuestSnapshots;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Creating virtual machines and reading and changing their configuration. */
final class QemuConfigRoutes {

    private static final String GUEST = "/nodes/{node}/qemu/{vmid}";
    private static final String[] ANY_CONFIG = {
        "VM.Config.Disk",
        "VM.Config.CDROM",
        "VM.Config.CPU",
        "VM.Config.Memory",
        "VM.Config.Network",
        "VM.Config.HWType",
        "VM.Config.Options",
        "VM.Config.Cloudinit"
    };
    private static final String[] NOT_OPTIONS = {
        "vmid",
        "node",
        "pool",
        "start",
        "storage",
        "unique",
        "force",
        "bwlimit",
        "live-restore",
        "archive",
        "import-working-storage",
        "ha-managed",
        "delete",
        "revert",
        "digest",
        "skiplock",
        "background_delay"
    };

    private final Cluster cluster;
    private final GuestCreation creation;
    private final GuestConfigChange change;

    QemuConfigRoutes(Cluster cluster) {
        this.cluster = cluster;
        this.creation = new GuestCreation(cluster);
        this.change = new GuestConfigChange(cluster);
    }

    void addTo(RouteTable table) {
        Permission audit = Permission.at("/vms/{vmid}", "VM.Audit");
        Parameters options = QemuOptions.parameters(cluster.release());
        table.post(
                "/nodes/{node}/qemu",
                Permission.ANYBODY,
                Parameters.none()
                        .and(options)
                        .required("vmid", ParameterType.VMID)
                        .optionals(ParameterType.BOOLEAN, "start unique force live-restore ha-managed")
                        .optionals(ParameterType.STRING, "pool storage archive import-working-storage")
                        .optional("bwlimit", ParameterType.AMOUNT),
                this::create);
        table.get(
                GUEST + "/config",
                audit,
                Parameters.none()
                        .optional("current", ParameterType.BOOLEAN)
                        .optional("snapshot", ParameterType.CONFIG_ID),
                this::read);
        table.get(
                GUEST + "/pending",
                audit,
                call -> ConfigView.pending(call.guest(GuestKind.QEMU).config(), GuestKind.QEMU));
        addChanging(table, options);
    }

    private void addChanging(RouteTable table, Parameters options) {
        Parameters changes = Parameters.none()
                .and(options)
                .optionals(ParameterType.STRING, "delete revert")
                .optional("digest", ParameterType.DIGEST)
                .optionals(ParameterType.BOOLEAN, "skiplock force");
        Permission configure = Permission.at("/vms/{vmid}", ANY_CONFIG);
        table.put(GUEST + "/config", configure, changes, call -> {
            change.now(call.guest(GuestKind.QEMU), order(call));
            return null;
        });
        table.post(
                GUEST + "/config",
                configure,
                Parameters.none()
                        .and(changes)
                        .optional("background_delay", ParameterType.integer(1, 30))
                        .optional("import-working-storage", ParameterType.STRING),
                call -> change.inTask(Guests.actor(call), call.guest(GuestKind.QEMU), order(call))
                        .toString());
    }

    private Object create(Call call) {
        int id = call.vmid();
        @Nullable String pool = call.find("pool");
        boolean allowed =
                call.may("/vms/" + id, "VM.Allocate") || (pool != null && call.may("/pool/" + pool, "VM.Allocate"));
        if (!allowed) {
            throw new Forbidden();
        }
        if (call.has("archive")) {
            throw new Refusal("unable to restore VM " + id + " - backups are not simulated");
        }
        Map<String, String> given = call.given(NOT_OPTIONS);
        requireRootFor(call, given);
        return creation.create(Guests.actor(call), GuestKind.QEMU, call.node(), id, given, pool, call.flag("start"))
                .toString();
    }

    private Object read(Call call) {
        var guest = call.guest(GuestKind.QEMU);
        return call.has("snapshot")
                ? ConfigView.section(GuestSnapshots.require(guest, call.text("snapshot")), GuestKind.QEMU, false)
                : ConfigView.config(guest.config(), GuestKind.QEMU, call.flag("current"));
    }

    private ConfigOrder order(Call call) {
        Map<String, String> set = call.given(NOT_OPTIONS);
        List<String> delete = names(call.find("delete"));
        List<String> revert = names(call.find("revert"));
        for (String name : delete) {
            if (set.containsKey(name)) {
                throw new WrongParameters(
                        "delete", "you can't use '-" + name + "' and -delete " + name + "' at the same time");
            }
            if (!isOption(name)) {
                throw new WrongParameters("delete", "unknown option '" + name + "'");
            }
        }
        requireRootFor(call, set);
        boolean pastLocks = Guests.passesLocks(call);
        List<String> touched = new ArrayList<>(set.keySet());
        touched.addAll(delete);
        touched.addAll(revert);
        for (String name : touched) {
            cluster.access().require(call.signedIn(), "/vms/" + call.vmid(), QemuOptions.privilege(name));
        }
        if (touched.contains("tags")) {
            requireMayTag(call, set.get("tags"));
        }
        return new ConfigOrder(set, delete, revert, call.find("digest"), pastLocks);
    }

    /** Registered tags belong to those who may change the datacenter; others keep them as they are. */
    private void requireMayTag(Call call, @Nullable String wanted) {
        if (call.may("/", "Sys.Modify")) {
            return;
        }
        List<String> now = names(call.guest(GuestKind.QEMU).config().get("tags"));
        List<String> then = names(wanted);
        Stream.concat(now.stream(), then.stream())
                .filter(tag -> now.contains(tag) != then.contains(tag))
                .filter(cluster.faults()::isRegistered)
                .findFirst()
                .ifPresent(tag -> {
                    throw new Forbidden("/", "Sys.Modify for modifying tag '" + tag + "'");
                });
    }

    private boolean isOption(String name) {
        try {
            QemuOptions.parameters(cluster.release()).verify(Map.of(name, List.of()));
            return true;
        } catch (WrongParameters unknown) {
            return false;
        }
    }

    private static void requireRootFor(Call call, Map<String, String> given) {
        given.forEach((name, value) -> {
            if (QemuOptions.isForRootOnly(name, value)) {
                call.requireRoot(name);
            }
        });
    }

    private static List<String> names(@Nullable String list) {
        return list == null
                ? List.of()
                : Arrays.stream(list.split("[,; ]+"))
                        .filter(name -> !name.isEmpty())
                        .toList();
    }
}
