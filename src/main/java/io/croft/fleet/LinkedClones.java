package io.croft.fleet;

import io.croft.dispatch.CloneGuest;
import io.croft.dispatch.GuestWork;
import io.croft.dispatch.Urgency;
import io.croft.dispatch.WorkContext;
import io.croft.inventory.GuestRef;
import io.croft.job.JobItem;
import io.croft.job.JobRun;
import io.croft.kernel.Text;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Machines as linked clones through the API, each with a snapshot to revert to; lanes limit how many are made at once.
 */
@Component
class LinkedClones implements FleetMethod {

    /** The snapshot a machine is reverted to. */
    static final String BASELINE = "baseline";

    /**
     * Machines made at once: one more than a small node works on. With many more, snapshots queue behind clones and the
     * storage is idle meanwhile.
     */
    private static final int AT_ONCE = 4;

    private final GuestWork work;
    private final MachineMaking machines;

    LinkedClones(GuestWork work, MachineMaking machines) {
        this.work = work;
        this.machines = machines;
    }

    @Override
    public CloneMethod kind() {
        return CloneMethod.LINKED_CLONE;
    }

    @Override
    public Optional<Text> unavailable(FleetGround ground) {
        return ground.diskObstacle().or(ground::cloneObstacle);
    }

    @Override
    public void make(FleetBatch batch, JobRun<?> run) {
        var refs = machines.lease(batch);
        batch.progress().assigned(refs);
        machines.each(batch, run, AT_ONCE, (machine, item) -> {
            var how = WorkContext.on(item, Urgency.NORMAL);
            var wanted = Objects.requireNonNull(refs.get(machine.number()));
            var made = work.clone(
                    new CloneGuest(
                            batch.base(),
                            batch.fleet().baseMark().purpose(),
                            wanted,
                            machine.node(),
                            null,
                            machine.name(),
                            machine.mark().purpose(),
                            batch.fleet().label(),
                            false),
                    how);
            if (!made.equals(wanted)) {
                batch.progress().assigned(Map.of(machine.number(), made));
            }
            work.snapshot(machine.mark().on(made), BASELINE, null, how);
            batch.progress().ready(List.of(machine.number()));
        });
    }

    @Override
    public void revert(Fleet fleet, FleetMachine machine, GuestRef guest, WorkContext how) throws InterruptedException {
        work.rollback(machine.mark().on(guest), BASELINE, how);
    }

    @Override
    public void sweep(Fleet fleet, FleetMachine machine, GuestRef guest, JobItem item) {
        // PVE removes a clone that did not finish.
    }
}
