package io.croft.lab;

import io.croft.dispatch.GuestWork;
import io.croft.dispatch.Urgency;
import io.croft.dispatch.Work;
import io.croft.inventory.GuestRef;
import io.croft.job.JobCancelled;
import io.croft.job.JobHandler;
import io.croft.job.JobItem;
import io.croft.job.JobRun;
import io.croft.job.PlannedItem;
import io.croft.kernel.Text;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Starts, shuts down or stops the machine of one seat while a person waits at the screen. */
@Component
class SeatPowerJob implements JobHandler<SeatPowerJob.Payload> {

    static final String KIND = "lab.power";

    private static final String MACHINE = "machine";

    /** How long a guest may take to shut itself down. */
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final SeatLedger ledger;
    private final GuestWork work;

    SeatPowerJob(SeatLedger ledger, GuestWork work) {
        this.ledger = ledger;
        this.work = work;
    }

    /** Which seat, and what. */
    record Payload(UUID seat, SeatAction action) {}

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
        var found = machine.get();
        var item = new PlannedItem(MACHINE, Text.verbatim(found.seat().name()));
        run.plan(List.of(item));
        try {
            run.each(
                    List.of(item),
                    1,
                    one -> attempt(seat, found.ref(), run.payload().action(), one));
        } catch (JobCancelled stopped) {
            ledger.rests(seat, Optional.empty());
            throw stopped;
        }
    }

    private void attempt(SeatId seat, GuestRef machine, SeatAction action, JobItem item) throws InterruptedException {
        try {
            act(machine, action, Work.on(item, Urgency.INTERACTIVE));
            ledger.rests(seat, Optional.empty());
        } catch (JobCancelled stopped) {
            throw stopped;
        } catch (RuntimeException fault) {
            ledger.rests(seat, Optional.of(Reasons.of(fault)));
            throw fault;
        }
    }

    private void act(GuestRef machine, SeatAction action, Work how) throws InterruptedException {
        switch (action) {
            case START -> work.start(machine, how);
            case SHUTDOWN -> work.shutdown(machine, PATIENCE, how);
            case STOP -> work.stop(machine, how);
        }
    }
}
