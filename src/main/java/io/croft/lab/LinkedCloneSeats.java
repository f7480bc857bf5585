package io.croft.lab;

import io.croft.dispatch.CloneGuest;
import io.croft.dispatch.GuestWork;
import io.croft.dispatch.Urgency;
import io.croft.dispatch.Work;
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
 * Seats as linked clones through the API, each with a snapshot to go back to; how many run at once is the lanes'
 * business.
 */
@Component
class LinkedCloneSeats implements SeatMethod {

    /** The snapshot a seat goes back to. */
    static final String BASELINE = "baseline";

    /** One more than a small node works on: with many more, snapshots queue behind clones and the storage stands idle while they catch up. */
    private static final int AT_ONCE = 4;

    private final GuestWork work;
    private final SeatMachines machines;
    private final ClassLedger ledger;

    LinkedCloneSeats(GuestWork work, SeatMachines machines, ClassLedger ledger) {
        this.work = work;
        this.machines = machines;
        this.ledger = ledger;
    }

    @Override
    public CloneMethod kind() {
        return CloneMethod.LINKED_CLONE;
    }

    @Override
    public Optional<Text> unavailable(SeatGround ground) {
        return ground.withoutDisks().or(ground::withoutClones);
    }

    @Override
    public void make(SeatBatch batch, JobRun<?> run) {
        var plan = batch.plan();
        var refs = machines.lease(plan, batch.seats());
        ledger.cloning(plan.id(), refs);
        machines.each(batch, run, AT_ONCE, (task, item) -> {
            var how = Work.on(item, Urgency.NORMAL);
            var wanted = Objects.requireNonNull(refs.get(task.number()));
            var made = work.clone(
                    new CloneGuest(
                            batch.base(),
                            Mark.base(plan.id()).purpose(),
                            wanted,
                            task.node(),
                            null,
                            task.name(),
                            task.mark().purpose(),
                            plan.code().value(),
                            false),
                    how);
            if (!made.equals(wanted)) {
                ledger.cloning(plan.id(), Map.of(task.number(), made));
            }
            work.snapshot(task.mark().on(made), BASELINE, null, how);
            ledger.ready(plan.id(), List.of(task.number()));
        });
    }

    @Override
    public void revert(ClassPlan plan, SeatTask seat, GuestRef machine, Work how) throws InterruptedException {
        work.rollback(seat.mark().on(machine), BASELINE, how);
    }

    @Override
    public void sweep(ClassPlan plan, SeatTask seat, GuestRef machine, JobItem item) {
        // PVE undoes a clone that does not come to its end.
    }
}
