package io.croft.simulator.api;

import io.croft.simulator.cluster.Cluster;
import io.croft.simulator.guest.Guest;
import io.croft.simulator.guest.GuestKind;
import io.croft.simulator.refusal.Forbidden;
import io.croft.simulator.refusal.Refusal;
import io.croft.simulator.storage.VolumeId;
import io.croft.simulator.task.Upid;
import io.croft.simulator.work.Actor;
import io.croft.simulator.work.ConfigOrder;
import io.croft.simulator.work.GuestConfigChange;
import io.croft.simulator.work.GuestCreation;
import io.croft.simulator.work.GuestDisks;
import io.croft.simulator.work.GuestPower;
import io.croft.simulator.work.GuestSnapshots;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** {@code /nodes/{node}/lxc}: containers. */
final class LxcRoutes {

    private static final String LIST = "/nodes/{node}/lxc";
    private static final String GUEST = LIST + "/{vmid}";
    private static final String[] NOT_OPTIONS = {
        "vmid",
        "ostemplate",
        "password",
        "ssh-public-keys",
        "pool",
        "start",
        "storage",
        "restore",
        "force",
        "unique",
        "bwlimit",
        "ignore-unpack-errors",
        "delete",
        "revert",
        "digest"
    };
    private static final long SHUTDOWN_SECONDS = 60;

    private final Cluster cluster;
    private final GuestCreation creation;
    private final GuestConfigChange change;
    private final GuestPower power;
    private final GuestDisks disks;

    LxcRoutes(Cluster cluster) {
        this.cluster = cluster;
        this.creation = new GuestCreation(cluster);
        this.change = new GuestConfigChange(cluster);
        this.power = new GuestPower(cluster);
        this.disks = new GuestDisks(cluster);
    }

    private interface Verb {
        Upid run(Actor actor, Guest guest, Call call);
    }

    void addTo(RouteTable table) {
        addReading(table);
        addChanging(table);
        addPower(table);
    }

    private void addReading(RouteTable table) {
        Permission audit = Permission.at("/vms/{vmid}", "VM.Audit");
        table.get(
                LIST,
                Permission.ANYBODY,
                call -> cluster.guests().on(call.node(), GuestKind.LXC).stream()
                        .filter(guest -> call.may("/vms/" + guest.id(), "VM.Audit"))
                        .map(guest -> GuestStatus.entry(cluster, guest))
                        .toList());
        table.get(GUEST + "/status/current", audit, call -> GuestStatus.current(cluster, call.guest(GuestKind.LXC)));
        table.get(
                GUEST + "/config",
                audit,
                Parameters.none()
                        .optional("current", ParameterType.BOOLEAN)
                        .optional("snapshot", ParameterType.CONFIG_ID),
                LxcRoutes::read);
        table.get(
                GUEST + "/pending",
                audit,
                call -> ConfigView.pending(call.guest(GuestKind.LXC).config(), GuestKind.LXC));
    }

    private void addChanging(RouteTable table) {
        table.post(
                LIST,
                Permission.ANYBODY,
                options()
                        .required("vmid", ParameterType.VMID)
                        .required("ostemplate", ParameterType.STRING)
                        .optionals(ParameterType.STRING, "password ssh-public-keys pool storage")
                        .optional("bwlimit", ParameterType.NUMBER)
                        .optionals(ParameterType.BOOLEAN, "start restore force unique ignore-unpack-errors"),
                this::create);
        table.put(
                GUEST + "/config",
                Permission.at(
                        "/vms/{vmid}",
                        "VM.Config.Disk",
                        "VM.Config.CPU",
                        "VM.Config.Memory",
                        "VM.Config.Network",
                        "VM.Config.Options"),
                options().optionals(ParameterType.STRING, "delete revert").optional("digest", ParameterType.DIGEST),
                this::change);
        table.delete(
                GUEST,
                Permission.at("/vms/{vmid}", "VM.Allocate"),
                Parameters.none().optionals(ParameterType.BOOLEAN, "purge force destroy-unreferenced-disks"),
                call -> disks.destroy(
                                Guests.actor(call), call.guest(GuestKind.LXC), call.flag("destroy-unreferenced-disks"))
                        .toString());
    }

    private void addPower(RouteTable table) {
        ParameterType seconds = ParameterType.integer(0, Long.MAX_VALUE);
        verb(
                table,
                "start",
                Parameters.none().optionals(ParameterType.BOOLEAN, "skiplock debug"),
                (actor, guest, _) -> power.start(actor, guest));
        verb(
                table,
                "stop",
                Parameters.none().optionals(ParameterType.BOOLEAN, "skiplock overrule-shutdown"),
                (actor, guest, _) -> power.stop(actor, guest));
        verb(
                table,
                "shutdown",
                Parameters.none().optional("forceStop", ParameterType.BOOLEAN).optional("timeout", seconds),
                (actor, guest, call) -> power.shutdown(
                        actor, guest, Guests.seconds(call, "timeout", SHUTDOWN_SECONDS), call.flag("forceStop")));
        verb(
                table,
                "reboot",
                Parameters.none().optional("timeout", seconds),
                (actor, guest, call) -> power.reboot(actor, guest, Guests.seconds(call, "timeout", SHUTDOWN_SECONDS)));
    }

    private void verb(RouteTable table, String name, Parameters parameters, Verb verb) {
        table.post(
                GUEST + "/status/" + name,
                Permission.at("/vms/{vmid}", "VM.PowerMgmt"),
                parameters,
                call -> verb.run(Guests.actor(call), call.guest(GuestKind.LXC), call)
                        .toString());
    }

    private static Parameters options() {
        return Parameters.none()
                .optionals(
                        ParameterType.STRING,
                        "hostname description tags nameserver searchdomain rootfs "
                                + "timezone hookscript startup entrypoint env")
                .optional("cores", ParameterType.integer(1, 8192))
                .optional("cpulimit", ParameterType.NUMBER)
                .optional("cpuunits", ParameterType.integer(0, 500_000))
                .optional("swap", ParameterType.AMOUNT)
                .optional("tty", ParameterType.integer(0, 6))
                .optional("memory", ParameterType.integer(16, Long.MAX_VALUE))
                .optional("features", PropertyStrings::features)
                .numbered(ParameterType.STRING, "net mp dev unused")
                .and(choices());
    }

    private static Parameters choices() {
        return Parameters.none()
                .optional("arch", ParameterType.oneOf("amd64", "i386", "arm64", "armhf", "riscv32", "riscv64"))
                .optional("cmode", ParameterType.oneOf("shell", "console", "tty"))
                .optional(
                        "lock",
                        ParameterType.oneOf(
                                "backup",
                                "create",
                                "destroyed",
                                "disk",
                                "fstrim",
                                "migrate",
                                "mounted",
                                "rollback",
                                "snapshot",
                                "snapshot-delete"))
                .optional(
                        "ostype",
                        ParameterType.oneOf(
                                "debian",
                                "devuan",
                                "ubuntu",
                                "centos",
                                "fedora",
                                "opensuse",
                                "archlinux",
                                "alpine",
                                "gentoo",
                                "nixos",
                                "unmanaged"))
                .optionals(ParameterType.BOOLEAN, "unprivileged onboot protection template console debug");
    }

    private static Object read(Call call) {
        Guest guest = call.guest(GuestKind.LXC);
        return call.has("snapshot")
                ? ConfigView.section(GuestSnapshots.require(guest, call.text("snapshot")), GuestKind.LXC, false)
                : ConfigView.config(guest.config(), GuestKind.LXC, call.flag("current"));
    }

    private Object create(Call call) {
        @Nullable String pool = call.find("pool");
        boolean allowed = call.may("/vms/" + call.vmid(), "VM.Allocate")
                || (pool != null && call.may("/pool/" + pool, "VM.Allocate"));
        if (!allowed) {
            throw new Forbidden();
        }
        if (call.flag("restore")) {
            throw new Refusal("unable to restore CT " + call.vmid() + " - backups are not simulated");
        }
        Map<String, String> given = call.given(NOT_OPTIONS);
        ContainerRights.requireMayMake(call, given);
        given.putIfAbsent("rootfs", call.text("storage", "local") + ":4");
        if (cluster.release().isAtLeast(9, 1)) {
            given.putIfAbsent("unprivileged", "1");
        }
        VolumeId template = VolumeId.parse(call.text("ostemplate"));
        return creation.create(
                        Guests.actor(call),
                        GuestKind.LXC,
                        call.node(),
                        call.vmid(),
                        given,
                        pool,
                        call.flag("start"),
                        () -> cluster.volumes().require(template, call.node()))
                .toString();
    }

    private @Nullable Object change(Call call) throws InterruptedException {
        Guest guest = call.guest(GuestKind.LXC);
        Map<String, String> set = call.given(NOT_OPTIONS);
        List<String> delete = names(call.find("delete"));
        List<String> revert = names(call.find("revert"));
        ContainerRights.requireMayChange(call, guest, set, delete, revert);
        change.now(guest, new ConfigOrder(set, delete, revert, call.find("digest"), false));
        return null;
    }

    private static List<String> names(@Nullable String list) {
        return list == null ? List.of() : Arrays.asList(list.split("[,; ]+"));
    }
}
