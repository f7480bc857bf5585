package io.croft.lab;

import io.croft.dispatch.MarkedGuest;
import io.croft.fleet.FleetMachine;
import io.croft.inventory.GuestRef;
import io.croft.job.JobRun;
import io.croft.job.PlannedItem;
import io.croft.kernel.Text;
import java.util.function.Predicate;

/** A seat whose machine a job works on. */
record SeatTask(SeatId id, FleetMachine machine) {

    /** Keys contain the id of the seat, not its number, since numbers are reused. */
    private static final String PREFIX = "seat-";

    static SeatTask of(Seat seat) {
        var item = new PlannedItem(PREFIX + seat.id(), Text.of("lab.item.seat", seat.number(), seat.name()));
        return new SeatTask(
                seat.id(),
                new FleetMachine(
                        item,
                        seat.number(),
                        seat.name(),
                        seat.node(),
                        ClassMarks.seat(seat.labClass(), seat.number())));
    }

    /** The item of a job for the seat. */
    PlannedItem item() {
        return machine.item();
    }

    /** The key of its item. */
    String key() {
        return machine.item().key();
    }

    /** The guest with the mark of the seat. */
    MarkedGuest marked(GuestRef guest) {
        return machine.mark().on(guest);
    }

    /**
     * Ends the items of seats that an earlier run of the job has completed: a killed process may have stored the seat
     * and not yet the item.
     */
    static void endDone(JobRun<?> run, Predicate<String> done) {
        run.items().stream()
                .filter(item -> item.key().startsWith(PREFIX) && !item.state().finished() && done.test(item.key()))
                .forEach(item -> item.succeed(null));
    }
}
