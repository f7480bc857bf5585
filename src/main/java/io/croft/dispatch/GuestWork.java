package io.croft.dispatch;

import io.croft.inventory.GuestRef;
import io.croft.proxmox.cluster.GuestState;
import io.croft.proxmox.qemu.ConfigChange;
import io.croft.proxmox.qemu.QemuApi;
import io.croft.proxmox.tasks.Upid;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Changes guests on PVE. Every verb blocks its (virtual) thread until PVE has really done it, may be called again after a failure,
 * a time-out or a killed process without doing anything twice, and throws {@link WorkFailed} with PVE's words when it cannot be
 * done. A guest that does not carry its mark is not touched. Call it outside of transactions. Whether the person may do this to the guest is checked by the calling room.
 */
@Component
public class GuestWork {

    private final RetryLoop effort;
    private final ClusterListing sight;
    private final TaskFollower tasks;
    private final VmIds vmIds;
    private final Mirroring mirroring;
    private final RunningGuests running;
    private final Clock clock;

    GuestWork(
            RetryLoop effort,
            ClusterListing sight,
            TaskFollower tasks,
            VmIds vmIds,
            Mirroring mirroring,
            RunningGuests running,
            Clock clock) {
        this.effort = effort;
        this.sight = sight;
        this.tasks = tasks;
        this.vmIds = vmIds;
        this.mirroring = mirroring;
        this.running = running;
        this.clock = clock;
    }

    /** Clones a guest; returns the clone, which has another id than was wished when somebody else took that one meanwhile. */
    public GuestRef clone(CloneGuest order, WorkContext work) throws InterruptedException {
        DesiredClone goal = new DesiredClone(order, sight, tasks, vmIds);
        reach(goal, work);
        return goal.guest();
    }

    /**
     * Reads a guest into the mirror, so that what is decided next is decided of the guest that stands under the number now; fails with
     * {@link FailureKind#GONE} when there is none.
     */
    public void know(GuestRef guest, WorkContext work) throws InterruptedException {
        effort.reach(mirroring.known(guest, sight), work);
    }

    /** Makes a stopped machine a template, for ever. */
    public void makeTemplate(MarkedGuest guest, WorkContext work) throws InterruptedException {
        reach(goal(guest, "template", configured(seen -> seen.config().template()), task(QemuApi::template)), work);
    }

    /** Takes a snapshot unless there is one of this name. */
    public void snapshot(MarkedGuest guest, String name, @Nullable String description, WorkContext work)
            throws InterruptedException {
        reach(
                goal(
                        guest,
                        "snapshot",
                        configured(seen -> Snapshots.has(seen, name)),
                        task(machine -> machine.snapshot(name, description, false))),
                work);
    }

    /** Goes back to a snapshot, losing what came after it; starting it again is for {@link #start}, which counts what runs. */
    public void rollback(MarkedGuest guest, String name, WorkContext work) throws InterruptedException {
        once(guest, "rollback", task(machine -> machine.rollback(name, false)), work);
    }

    /** Deletes a snapshot if there is one of this name. */
    public void deleteSnapshot(MarkedGuest guest, String name, WorkContext work) throws InterruptedException {
        reach(
                goal(
                        guest,
                        "deleteSnapshot",
                        asked(machine -> Snapshots.lacks(machine, name)),
                        task(machine -> machine.deleteSnapshot(name))),
                work);
    }

    /** Starts the guest, if its company may have one more running; refused with words else. */
    public void start(MarkedGuest guest, WorkContext work) throws InterruptedException {
        running.begin(guest.ref());
        toState(guest, "start", GuestState.RUNNING, task(QemuApi::start), work);
    }

    /** Asks the guest to power down; fails with {@link FailureKind#TIMED_OUT} when it has not within this time. */
    public void shutdown(MarkedGuest guest, Duration timeout, WorkContext work) throws InterruptedException {
        toState(guest, "shutdown", GuestState.STOPPED, task(machine -> machine.shutdown(timeout, false)), work);
    }

    /** Switches the guest off. */
    public void stop(MarkedGuest guest, WorkContext work) throws InterruptedException {
        toState(guest, "stop", GuestState.STOPPED, task(QemuApi::stop), work);
    }

    /** Asks the guest to power down and starts it again. */
    public void reboot(MarkedGuest guest, Duration timeout, WorkContext work) throws InterruptedException {
        once(guest, "reboot", task(machine -> machine.reboot(timeout)), work);
    }

    /** Changes the configuration; the same change may be made twice. */
    public void change(MarkedGuest guest, ConfigChange change, WorkContext work) throws InterruptedException {
        once(
                guest,
                "change",
                machine -> {
                    machine.updateConfig(change);
                    return Optional.empty();
                },
                work);
    }

    /**
     * Deletes a guest with its disks, and gives its id back; false when there was none, whose id stays leased until whoever called has
     * looked what else is left of it.
     */
    public boolean destroy(MarkedGuest guest, WorkContext work) throws InterruptedException {
        DesiredAbsence goal = new DesiredAbsence(guest, sight, tasks, vmIds, new FreshLook(clock));
        reach(goal, work);
        return goal.deleted();
    }

    /** Whether the guest exists now and carries this mark. */
    public boolean exists(MarkedGuest guest) {
        return sight.lookEverywhere(guest.ref())
                .filter(seen -> seen.carries(guest.sign()))
                .isPresent();
    }

    private void reach(DesiredState goal, WorkContext work) throws InterruptedException {
        effort.reach(goal, work);
        mirroring.after(goal.guest(), work.urgency());
    }

    private void toState(
            MarkedGuest guest,
            String verb,
            GuestState state,
            Function<QemuApi, Optional<Upid>> request,
            WorkContext work)
            throws InterruptedException {
        try {
            effort.reach(goal(guest, verb, asked(machine -> machine.status().state() == state), request), work);
            mirroring.afterPower(guest.ref(), work.urgency());
        } finally {
            running.end(guest.ref());
        }
    }

    private void once(MarkedGuest guest, String verb, Function<QemuApi, Optional<Upid>> request, WorkContext work)
            throws InterruptedException {
        reach(new Once(goal(guest, verb, asked(_ -> true), request)), work);
    }

    private DesiredMachine goal(
            MarkedGuest guest, String verb, DesiredMachine.Sign sign, Function<QemuApi, Optional<Upid>> request) {
        return new DesiredMachine(guest, sight, new FreshLook(clock), new DesiredMachine.Verb(verb, sign, request));
    }

    private static DesiredMachine.Sign configured(Predicate<SeenGuest> holds) {
        return new DesiredMachine.Sign.ByConfiguration(holds);
    }

    private static DesiredMachine.Sign asked(Predicate<QemuApi> holds) {
        return new DesiredMachine.Sign.ByAsking(holds);
    }

    private static Function<QemuApi, Optional<Upid>> task(Function<QemuApi, Upid> request) {
        return machine -> Optional.of(request.apply(machine));
    }
}
