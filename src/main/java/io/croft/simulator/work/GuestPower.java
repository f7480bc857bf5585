package io.croft.simulator.work;

import io.croft.simulator.cluster.Cluster;
import io.croft.simulator.guest.DriveKeys;
import io.croft.simulator.guest.Guest;
import io.croft.simulator.guest.GuestConfig;
import io.croft.simulator.guest.GuestKind;
import io.croft.simulator.guest.PowerState;
import io.croft.simulator.refusal.Refusal;
import io.croft.simulator.task.TaskRun;
import io.croft.simulator.task.TaskWork;
import io.croft.simulator.task.Upid;
import java.time.Duration;

/** Starts, stops, pauses and restarts guests. */
public final class GuestPower {

    private final Cluster cluster;

    public GuestPower(Cluster cluster) {
        this.cluster = cluster;
    }

    public Upid start(Actor actor, Guest guest) {
        cluster.requireQuorum();
        return task(
                actor,
                guest,
                "start",
                run -> alone(guest, () -> {
                    if (guest.config().isTemplate()) {
                        throw new Refusal("you can't start a vm if it's a template");
                    }
                    Locked.refuseStart(actor, guest);
                    if (guest.power().running()) {
                        throw new Refusal(guest.kind().shortName() + " " + guest.id() + " already running");
                    }
                    boot(run, guest);
                }));
    }

    public Upid stop(Actor actor, Guest guest) {
        return task(
                actor,
                guest,
                "stop",
                run -> alone(guest, () -> {
                    Locked.refuseStart(actor, guest);
                    run.takes(cluster.timing().task());
                    halt(guest);
                }));
    }

    /** Asks the guest to shut down; {@code force} stops it when it does not in time. */
    public Upid shutdown(Actor actor, Guest guest, Duration timeout, boolean force) {
        if (guest.power().paused() && !force) {
            throw new Refusal("VM is paused - cannot shutdown");
        }
        return task(
                actor,
                guest,
                "shutdown",
                run -> alone(guest, () -> {
                    Locked.refuseStart(actor, guest);
                    powerDown(run, guest, timeout, force);
                }));
    }

    /** Shuts down and starts again, which puts pending changes in force. */
    public Upid reboot(Actor actor, Guest guest, Duration timeout) {
        requireRunning(guest);
        return task(
                actor,
                guest,
                "reboot",
                run -> alone(guest, () -> {
                    Locked.refuseStart(actor, guest);
                    powerDown(run, guest, timeout, false);
                    boot(run, guest);
                }));
    }

    public Upid reset(Actor actor, Guest guest) {
        requireRunning(guest);
        return task(
                actor,
                guest,
                "reset",
                run -> alone(guest, () -> {
                    Locked.refuse(actor, guest);
                    run.takes(cluster.timing().task());
                    guest.power(running());
                }));
    }

    public Upid pause(Actor actor, Guest guest) {
        requireRunning(guest);
        return task(
                actor,
                guest,
                "pause",
                run -> alone(guest, () -> {
                    Locked.refuse(actor, guest);
                    run.takes(cluster.timing().task());
                    guest.power(guest.power().pause());
                }));
    }

    public Upid resume(Actor actor, Guest guest) {
        requireRunning(guest);
        return task(
                actor,
                guest,
                "resume",
                run -> alone(guest, () -> {
                    Locked.refuse(actor, guest);
                    run.takes(cluster.timing().task());
                    guest.power(guest.power().resume());
                }));
    }

    /** Starts the process inside a task of another operation, for example after a rollback. */
    void boot(TaskRun run, Guest guest) throws InterruptedException {
        guest.configure(GuestConfig::settled);
        if (guest.config().values().values().stream().anyMatch(DriveKeys::isCloudInit)) {
            run.log("generating cloud-init ISO");
        }
        run.takes(cluster.timing().start());
        guest.power(running());
    }

    /** Ends the process and puts pending changes into effect. */
    void halt(Guest guest) {
        guest.power(PowerState.STOPPED);
        guest.configure(GuestConfig::settled);
    }

    /** Asks the guest to power down, inside a task of another operation. */
    void powerDown(TaskRun run, Guest guest, Duration timeout, boolean force) throws InterruptedException {
        if (!guest.power().running()) {
            return;
        }
        boolean booted = cluster.clock().millis() >= guest.power().bootedAt();
        boolean obeys = booted
                && !guest.power().paused()
                && cluster.timing().shutdown().compareTo(timeout) <= 0
                && !cluster.faults().ignoresShutdown(guest.id());
        if (guest.kind() == GuestKind.QEMU
                && guest.agentEnabled()
                && !guest.agentAnswers(cluster.clock().millis())) {
            run.log("QEMU Guest Agent is not running - VM " + guest.id()
                    + " qga command 'guest-ping' failed - got timeout");
        }
        run.takes(obeys ? cluster.timing().shutdown() : timeout, 0, 90);
        if (!obeys && !force) {
            throw new Refusal(
                    guest.kind() == GuestKind.QEMU
                            ? "VM quit/powerdown failed - got timeout"
                            : "container did not stop");
        }
        if (!obeys) {
            run.log("VM quit/powerdown failed - terminating now with SIGTERM");
        }
        halt(guest);
    }

    private PowerState running() {
        long now = cluster.clock().millis();
        return PowerState.started(
                cluster.nextProcessId(), now, now + cluster.timing().boot().toMillis());
    }

    private void requireRunning(Guest guest) {
        if (!guest.power().running()) {
            throw new Refusal(guest.kind().shortName() + " " + guest.id() + " not running");
        }
    }

    private interface Alone {
        void run() throws InterruptedException;
    }

    private void alone(Guest guest, Alone work) throws InterruptedException {
        cluster.guestLocks().alone(guest, cluster.timing().lockTimeout(), () -> {
            work.run();
            return guest;
        });
    }

    private Upid task(Actor actor, Guest guest, String verb, TaskWork work) {
        String type = guest.kind().taskPrefix() + verb;
        return cluster.tasks().start(guest.node(), type, Integer.toString(guest.id()), actor.owner(), work);
    }
}
