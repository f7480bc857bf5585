package io.croft.lab;

import io.croft.inventory.GuestRef;
import io.croft.inventory.GuestRow;
import java.util.Map;

/** A seat with its class. */
record MyRow(Seat seat, LabClass labClass) {

    /** The machine as it is listed, with what the inventory saw of it. */
    UsableSeat usable(Map<GuestRef, GuestRow> seen) {
        var row = seat.machine().map(seen::get).orElse(null);
        return new UsableSeat(
                seat.id(),
                labClass.id(),
                seat.name(),
                seat.machine().orElse(null),
                GuestListing.power(row),
                GuestListing.address(row),
                seat.person().orElse(null));
    }

    /** The card of the student, with the machine as last read. */
    MySeat card(Map<GuestRef, GuestRow> seen) {
        var row = seat.machine().map(seen::get).orElse(null);
        return new MySeat(
                seat.id(),
                seat.name(),
                labClass.id(),
                labClass.name(),
                labClass.state().isOpen(),
                labClass.login(),
                seat.state(),
                seat.reason(),
                seat.doing(),
                seat.machine().orElse(null),
                GuestListing.power(row),
                GuestListing.address(row));
    }
}
