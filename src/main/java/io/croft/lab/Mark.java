package io.croft.lab;

import io.croft.dispatch.MarkedGuest;
import io.croft.inventory.GuestRef;

/**
 * What a class writes into the description of every guest it makes, {@code croft:lab:<class>:<part>}; only a guest
 * that carries it may be adopted or deleted.
 *
 * @param part {@code teacher}, {@code base} or the seat's number
 */
record Mark(ClassId course, String part) {

    static Mark teacher(ClassId course) {
        return new Mark(course, "teacher");
    }

    static Mark base(ClassId course) {
        return new Mark(course, "base");
    }

    static Mark seat(ClassId course, int number) {
        return new Mark(course, Integer.toString(number));
    }

    /** The key under which dispatch leases the VM id: the same part always gets the same id again. */
    String purpose() {
        return "lab:" + course.value() + ":" + part;
    }

    /** A guest that should carry this mark. */
    MarkedGuest on(GuestRef guest) {
        return new MarkedGuest(guest, purpose());
    }

    @Override
    public String toString() {
        return "croft:" + purpose();
    }
}
