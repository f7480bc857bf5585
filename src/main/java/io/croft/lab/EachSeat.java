package io.croft.lab;

import io.croft.job.JobCancelled;
import io.croft.job.JobItem;
import io.croft.job.JobRun;
import io.croft.job.PlannedItem;
import io.croft.kernel.Text;
import io.croft.lab.SeatLedger.SeatMachine;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiConsumer;
import org.springframework.stereotype.Component;

/** Lets a job work on the machine of one seat; the seat hears when that fails or is cancelled. */
@Component
class OneSeat {

    private static final String MACHINE = "machine";

    private final SeatLedger ledger;

    OneSeat(SeatLedger ledger) {
        this.ledger = ledger;
    }

    /** What is done to the machine. */
    interface Deed {
        void on(SeatMachine machine, JobItem item) throws Exception;
    }

    /** Does nothing when the seat is gone; a failure comes with its reason, a cancelled job without one. */
    void work(JobRun<?> run, UUID id, Deed deed, BiConsumer<SeatId, Optional<Text>> failed) {
        var seat = new SeatId(id);
        ledger.machine(seat).ifPresent(machine -> {
            var item = new PlannedItem(MACHINE, Text.verbatim(machine.seat().name()));
            try {
                run.each(List.of(item), 1, one -> attempt(seat, machine, one, deed, failed));
            } catch (JobCancelled stopped) {
                failed.accept(seat, Optional.empty());
                throw stopped;
            }
        });
    }

    private static void attempt(
            SeatId seat, SeatMachine machine, JobItem item, Deed deed, BiConsumer<SeatId, Optional<Text>> failed)
            throws Exception {
        try {
            deed.on(machine, item);
        } catch (JobCancelled | InterruptedException stopped) {
            throw stopped;
        } catch (Exception fault) {
            failed.accept(seat, Optional.of(Reasons.of(fault)));
            throw fault;
        }
    }
}
