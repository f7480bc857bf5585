package io.croft.simulator.api;

import io.croft.simulator.cluster.Cluster;
import io.croft.simulator.guest.Guest;
import io.croft.simulator.guest.GuestKind;
import io.croft.simulator.task.Upid;
import io.croft.simulator.work.Actor;
import io.croft.simulator.work.GuestPower;

/** {@code /nodes/{node}/qemu/{vmid}/status}: start, stop, shutdown, reboot, reset, suspend, resume. */
final class QemuPowerRoutes {

    private static final long SHUTDOWN_SECONDS = 60;
    private static final ParameterType SECONDS = ParameterType.integer(0, Long.MAX_VALUE);

    private final GuestPower power;

    QemuPowerRoutes(Cluster cluster) {
        this.power = new GuestPower(cluster);
    }

    private interface Verb {
        Upid run(Actor actor, Guest guest, Call call);
    }

    void addTo(RouteTable table) {
        addStarting(table);
        addStopping(table);
        addRestarting(table);
        addPausing(table);
    }

    private void addStarting(RouteTable table) {
        verb(
                table,
                "start",
                skippingLock()
                        .optionals(
                                ParameterType.STRING,
                                "machine force-cpu migratedfrom migration_network "
                                        + "stateuri targetstorage nets-host-mtu")
                        .optional("migration_type", ParameterType.MIGRATION)
                        .optional("with-conntrack-state", ParameterType.BOOLEAN)
                        .optional("timeout", SECONDS),
                (actor, guest, _) -> power.start(actor, guest));
    }

    private void addStopping(RouteTable table) {
        verb(
                table,
                "stop",
                skippingLock()
                        .optionals(ParameterType.BOOLEAN, "keepActive overrule-shutdown")
                        .optional("migratedfrom", ParameterType.NODE)
                        .optional("timeout", SECONDS),
                (actor, guest, _) -> power.stop(actor, guest));
        verb(
                table,
                "shutdown",
                skippingLock()
                        .optionals(ParameterType.BOOLEAN, "forceStop keepActive")
                        .optional("timeout", SECONDS),
                (actor, guest, call) -> power.shutdown(
                        actor, guest, Guests.seconds(call, "timeout", SHUTDOWN_SECONDS), call.flag("forceStop")));
    }

    private void addRestarting(RouteTable table) {
        verb(
                table,
                "reboot",
                Parameters.none().optional("timeout", SECONDS),
                (actor, guest, call) -> power.reboot(actor, guest, Guests.seconds(call, "timeout", SHUTDOWN_SECONDS)));
        verb(table, "reset", skippingLock(), (actor, guest, _) -> power.reset(actor, guest));
    }

    private void addPausing(RouteTable table) {
        verb(
                table,
                "suspend",
                skippingLock()
                        .optional("todisk", ParameterType.BOOLEAN)
                        .optional("statestorage", ParameterType.STORAGE_ID),
                (actor, guest, _) -> power.pause(actor, guest));
        verb(
                table,
                "resume",
                skippingLock().optional("nocheck", ParameterType.BOOLEAN),
                (actor, guest, _) -> power.resume(actor, guest));
    }

    private static Parameters skippingLock() {
        return Parameters.none().optional("skiplock", ParameterType.BOOLEAN);
    }

    private void verb(RouteTable table, String name, Parameters parameters, Verb verb) {
        table.post(
                "/nodes/{node}/qemu/{vmid}/status/" + name,
                Permission.at("/vms/{vmid}", "VM.PowerMgmt"),
                parameters,
                call -> verb.run(Guests.actor(call), call.guest(GuestKind.QEMU), call)
                        .toString());
    }
}
