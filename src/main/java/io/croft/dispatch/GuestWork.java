package io.croft.dispatch;

import io.croft.inventory.GuestRef;
import io.croft.proxmox.cluster.GuestState;
import io.croft.proxmox.qemu.ConfigChange;
import io.croft.proxmox.qemu.QemuApi;
import io.croft.proxmox.tasks.Upid;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Changes guests on PVE. Every verb blocks its (virtual) thread until PVE has really done it, may be called again after a failure,
 * a time-out or a killed process without doing anything twice, and throws {@link WorkFailed} with PVE's words when it cannot be
 * done. Call it outside of transactions. Whether the person may do this to the guest is checked by the calling room.
 */
@Component
public class GuestWork {

    private final Effort effort;
    private final ClusterSight sight;
    private final TaskFollower tasks;
    private final VmIds vmIds;
    private final Mirroring mirroring;
    private final RunningGuests running;

    GuestWork(
            Effort effort,
            ClusterSight sight,
            TaskFollower tasks,
            VmIds vmIds,
            Mirroring mirroring,
            RunningGuests running) {
        this.effort = effort;
        this.sight = sight;
        this.tasks = tasks;
        this.vmIds = vmIds;
        this.mirroring = mirroring;
        this.running = running;
    }

    /** Clones a guest; returns the clone, which has another id than was wished when somebody else took that one meanwhile. */
    public GuestRef clone(CloneGuest order, Work work) throws InterruptedException {
        CloneGoal goal = new CloneGoal(order, sight, tasks, vmIds);
        reach(goal, work);
        return goal.guest();
    }

    /** Makes a stopped machine a template, for ever. */
    public void makeTemplate(GuestRef guest, Work work) throws InterruptedException {
        reach(
                new MachineGoal(
                        guest,
                        sight,
                        "template",
                        machine -> machine.config(true).template(),
                        task(QemuApi::template)),
                work);
    }

    /** Takes a snapshot unless there is one of this name. */
    public void snapshot(GuestRef guest, String name, @Nullable String description, Work work)
            throws InterruptedException {
        reach(
                new MachineGoal(
                        guest,
                        sight,
                        "snapshot",
                        machine -> Snapshots.has(machine, name),
                        task(machine -> machine.snapshot(name, description, false))),
                work);
    }

    /** Goes back to a snapshot, losing what came after it; starting it again is for {@link #start}, which counts what runs. */
    public void rollback(GuestRef guest, String name, Work work) throws InterruptedException {
        once(guest, "rollback", task(machine -> machine.rollback(name, false)), work);
    }

    /** Deletes a snapshot if there is one of this name. */
    public void deleteSnapshot(GuestRef guest, String name, Work work) throws InterruptedException {
        reach(
                new MachineGoal(
                        guest,
                        sight,
                        "deleteSnapshot",
                        machine -> Snapshots.lacks(machine, name),
                        task(machine -> machine.deleteSnapshot(name))),
                work);
    }

    /** Starts the guest, if its company may have one more running; refused with words else. */
    public void start(GuestRef guest, Work work) throws InterruptedException {
        running.begin(guest);
        toState(guest, "start", GuestState.RUNNING, task(QemuApi::start), work);
    }

    /** Asks the guest to power down; fails with {@link FailureKind#TIMED_OUT} when it has not within this time. */
    public void shutdown(GuestRef guest, Duration timeout, Work work) throws InterruptedException {
        toState(guest, "shutdown", GuestState.STOPPED, task(machine -> machine.shutdown(timeout, false)), work);
    }

    /** Switches the guest off. */
    public void stop(GuestRef guest, Work work) throws InterruptedException {
        toState(guest, "stop", GuestState.STOPPED, task(QemuApi::stop), work);
    }

    /** Asks the guest to power down and starts it again. */
    public void reboot(GuestRef guest, Duration timeout, Work work) throws InterruptedException {
        once(guest, "reboot", task(machine -> machine.reboot(timeout)), work);
    }

    /** Changes the configuration; the same change may be made twice. */
    public void change(GuestRef guest, ConfigChange change, Work work) throws InterruptedException {
        once(
                guest,
                "change",
                machine -> {
                    machine.updateConfig(change);
                    return Optional.empty();
                },
                work);
    }

    /** Deletes a guest with its disks if it carries this mark, and gives its id back; a guest that is gone already is fine. */
    public void destroy(GuestRef guest, String mark, Work work) throws InterruptedException {
        reach(new DestroyGoal(guest, new GuestMark(mark), sight, tasks, vmIds), work);
    }

    /** Whether the guest exists now and carries this mark. */
    public boolean exists(GuestRef guest, String mark) {
        return sight.look(guest)
                .filter(seen -> seen.carries(new GuestMark(mark)))
                .isPresent();
    }

    private void reach(Goal goal, Work work) throws InterruptedException {
        effort.reach(goal, work);
        mirroring.after(goal.guest(), work.urgency());
    }

    private void toState(
            GuestRef guest, String verb, GuestState state, Function<QemuApi, Optional<Upid>> request, Work work)
            throws InterruptedException {
        try {
            effort.reach(
                    new MachineGoal(
                            guest, sight, verb, machine -> machine.status().state() == state, request),
                    work);
            mirroring.afterPower(guest, work.urgency());
        } finally {
            running.end(guest);
        }
    }

    private void once(GuestRef guest, String verb, Function<QemuApi, Optional<Upid>> request, Work work)
            throws InterruptedException {
        OneTime goal = new OneTime(new MachineGoal(guest, sight, verb, _ -> true, request));
        reach(goal, work);
    }

    private static Function<QemuApi, Optional<Upid>> task(Function<QemuApi, Upid> request) {
        return machine -> Optional.of(request.apply(machine));
    }
}
