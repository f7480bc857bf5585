package io.croft.lab;

import io.croft.job.JobRun;
import io.croft.job.PlannedItem;
import io.croft.kernel.Text;
import java.util.function.Predicate;

/** One seat whose machine is to be made. */
record SeatTask(SeatId id, int number, String name, String node, Mark mark) {

    private static final String PREFIX = "seat-";

    static SeatTask of(Seat seat) {
        return new SeatTask(
                seat.id(), seat.number(), seat.name(), seat.node(), Mark.seat(seat.course(), seat.number()));
    }

    /** The seat as an item of a job. */
    PlannedItem item() {
        return new PlannedItem(key(), Text.of("lab.item.seat", number, name));
    }

    /**
     * Ends the items of a job for seats that an earlier run of it has done: a process that was killed had written down the seat, and not yet
     * the item.
     */
    static void endDone(JobRun<?> run, Predicate<String> done) {
        run.items().stream()
                .filter(item -> item.key().startsWith(PREFIX) && !item.state().finished() && done.test(item.key()))
                .forEach(item -> item.succeed(null));
    }

    /** By what the seat is and not by its number, because numbers are used again. */
    String key() {
        return PREFIX + id;
    }
}
