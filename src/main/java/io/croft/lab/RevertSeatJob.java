package io.croft.lab;

import io.croft.dispatch.GuestWork;
import io.croft.dispatch.Urgency;
import io.croft.dispatch.Work;
import io.croft.job.JobHandler;
import io.croft.job.JobItem;
import io.croft.job.JobRun;
import io.croft.kernel.Text;
import io.croft.lab.SeatLedger.SeatMachine;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * Puts the machine of one seat back to its baseline: stops it, undoes what was done since, and starts it again if it
 * ran.
 */
@Component
class RevertSeatJob implements JobHandler<RevertSeatJob.Payload> {

    static final String KIND = "lab.revert";

    private final SeatLedger ledger;
    private final OneSeat one;
    private final GuestWork work;
    private final SeatMethods methods;

    RevertSeatJob(SeatLedger ledger, OneSeat one, GuestWork work, SeatMethods methods) {
        this.ledger = ledger;
        this.one = one;
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
        one.work(
                run,
                run.payload().seat(),
                (machine, item) -> revert(machine, run.payload().startAgain(), item),
                (seat, why) -> ledger.notReverted(seat, why.orElse(Text.of("lab.revert.cancelled"))));
    }

    private void revert(SeatMachine machine, boolean startAgain, JobItem item) throws Exception {
        var how = Work.on(item, Urgency.INTERACTIVE);
        work.stop(machine.ref(), how);
        methods.of(machine.plan().method()).revert(machine.plan(), machine.seat(), machine.ref(), item);
        ledger.reverted(machine.seat().id());
        if (startAgain) {
            work.start(machine.ref(), how);
        }
    }
}
