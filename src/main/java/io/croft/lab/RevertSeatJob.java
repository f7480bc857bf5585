package io.croft.lab;

import io.croft.dispatch.GuestWork;
import io.croft.dispatch.Urgency;
import io.croft.dispatch.Work;
import io.croft.job.JobCancelled;
import io.croft.job.JobHandler;
import io.croft.job.JobItem;
import io.croft.job.JobRun;
import io.croft.job.PlannedItem;
import io.croft.kernel.Text;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * Puts the machine of one seat back to its baseline: stops it, undoes what was done since, and starts it again if it
 * ran.
 */
@Component
class RevertSeatJob implements JobHandler<RevertSeatJob.Payload> {

    static final String KIND = "lab.revert";

    private static final String MACHINE = "machine";

    private final SeatLedger ledger;
    private final GuestWork work;
    private final SeatMethods methods;

    RevertSeatJob(SeatLedger ledger, GuestWork work, SeatMethods methods) {
        this.ledger = ledger;
        this.work = work;
        this.methods = methods;
    }

    /** Which seat, and whether its machine ran when it was asked. */
    record Payload(UUID seat, boolean startAgain) {}

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Class<Payload> payloadType() {
        return Payload.class;
    }

    @Override
    public boolean interactive() {
        return true;
    }

    @Override
    public void run(JobRun<Payload> run) {
        var seat = new SeatId(run.payload().seat());
        var machine = ledger.machine(seat);
        if (machine.isEmpty()) {
            return;
        }
        var item = new PlannedItem(MACHINE, Text.verbatim(machine.get().seat().name()));
        run.plan(List.of(item));
        try {
            run.each(
                    List.of(item),
                    1,
                    one -> attempt(seat, machine.get(), run.payload().startAgain(), one));
        } catch (JobCancelled stopped) {
            ledger.notReverted(seat, Text.of("lab.revert.cancelled"));
            throw stopped;
        }
    }

    private void attempt(SeatId seat, SeatLedger.SeatMachine machine, boolean startAgain, JobItem item)
            throws Exception {
        try {
            var how = Work.on(item, Urgency.INTERACTIVE);
            work.stop(machine.ref(), how);
            methods.of(machine.plan().method()).revert(machine.plan(), machine.seat(), machine.ref(), item);
            ledger.reverted(seat);
            if (startAgain) {
                work.start(machine.ref(), how);
            }
        } catch (JobCancelled | InterruptedException stopped) {
            throw stopped;
        } catch (Exception fault) {
            ledger.notReverted(seat, Reasons.of(fault));
            throw fault;
        }
    }
}
