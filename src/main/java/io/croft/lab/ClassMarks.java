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
    static FleetId fleet(ClassId course) {
        return new FleetId("lab", course.value());
    }

    static FleetMark teacher(ClassId course) {
        return fleet(course).mark("teacher");
    }

    static FleetMark seat(ClassId course, int number) {
        return fleet(course).mark(number);
    }
}
