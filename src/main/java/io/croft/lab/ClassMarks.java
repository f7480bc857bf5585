package io.croft.lab;

import io.croft.fleet.FleetId;
import io.croft.fleet.FleetMark;

/**
 * What a class writes into the description of every guest it makes, {@code croft:lab:<class>:<part>}, where the part
 * is {@code teacher}, {@code base} or the seat's number.
 */
final class ClassMarks {

    private ClassMarks() {}

    /** The class as the fleet of its machines. */
    static FleetId fleet(ClassId labClass) {
        return new FleetId("lab", labClass.value());
    }

    static FleetMark teacher(ClassId labClass) {
        return fleet(labClass).mark("teacher");
    }

    static FleetMark seat(ClassId labClass, int number) {
        return fleet(labClass).mark(number);
    }
}
