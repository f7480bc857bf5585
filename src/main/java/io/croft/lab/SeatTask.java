package io.croft.lab;

import io.croft.job.PlannedItem;
import io.croft.kernel.Text;

/** One seat whose machine is to be made. */
record SeatTask(SeatId id, int number, String name, String node, Mark mark) {

    static SeatTask of(Seat seat) {
        return new SeatTask(
                seat.id(), seat.number(), seat.name(), seat.node(), Mark.seat(seat.course(), seat.number()));
    }

    /** The seat as an item of a job. */
    PlannedItem item() {
        return new PlannedItem(key(), Text.of("lab.item.seat", number, name));
    }

    /** By what the seat is and not by its number, because numbers are used again. */
    String key() {
        return "seat-" + id;
    }
}
