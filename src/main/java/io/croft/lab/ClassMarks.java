package io.croft.lab;

import io.croft.fleet.FleetId;
import io.croft.fleet.FleetMark;

/**
 * The marks of the guests of a class, {@code croft:lab:<class>:<part>}; the part is {@code teacher}, {@code base} or
 * the number of a seat.
 */
final class ClassMarks {

    private ClassMarks() {}

    /** The fleet of the machines of a class. */
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
