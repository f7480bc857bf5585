package io.croft.lab;

import io.croft.access.TenantId;
import io.croft.access.UserId;
import io.croft.inventory.GuestRef;
import io.croft.inventory.Ownership;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Tells the inventory the owner of the machines of a class, and the people who use them. */
@Component
class SeatOwnership {

    private final Ownership ownership;

    SeatOwnership(Ownership ownership) {
        this.ownership = ownership;
    }

    /** Claims a VM id for the company before its machine is made. */
    void claim(TenantId company, GuestRef machine, String name, @Nullable UserId person) {
        ownership.claim(machine, company, name, person);
    }

    void taken(Seat seat, UserId person) {
        seat.machine().ifPresent(machine -> ownership.assignPerson(machine, person));
    }

    void freed(Seat seat) {
        seat.machine().ifPresent(machine -> ownership.assignPerson(machine, null));
    }

    void release(GuestRef machine) {
        ownership.release(machine);
    }
}
