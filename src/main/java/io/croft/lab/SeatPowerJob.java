package io.croft.lab;

import io.croft.dispatch.GuestWork;
import io.croft.dispatch.Urgency;
import io.croft.dispatch.Work;
import io.croft.inventory.GuestRef;
import io.croft.job.JobHandler;
import io.croft.job.JobRun;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Starts, shuts down or stops the machine of one seat while a person waits at the screen. */
@Component
class SeatPowerJob implements JobHandler<SeatPowerJob.Payload> {

    static final String KIND = "lab.power";

    /** How long a guest may take to shut itself down. */
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final SeatLedger ledger;
    private final OneSeat one;
    private final GuestWork work;

    SeatPowerJob(SeatLedger ledger, OneSeat one, GuestWork work) {
        this.ledger = ledger;
        this.one = one;
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
        var wanted = run.payload();
        one.work(
                run,
                wanted.seat(),
                (machine, item) -> {
                    act(machine.ref(), wanted.action(), Work.on(item, Urgency.INTERACTIVE));
                    ledger.rests(machine.seat().id(), Optional.empty());
                },
                ledger::rests);
    }

    private void act(GuestRef machine, SeatAction action, Work how) throws InterruptedException {
        switch (action) {
            case START -> work.start(machine, how);
            case SHUTDOWN -> work.shutdown(machine, PATIENCE, how);
            case STOP -> work.stop(machine, how);
        }
    }
}
