package io.croft.fleet;

import java.util.UUID;
import java.util.regex.Pattern;

/**
 * Identifies a fleet permanently, also in the notes of its machines.
 *
 * @param room the room that owns the fleet, lower-case letters
 * @param value the id of the fleet in that room
 */
public record FleetId(String room, UUID value) {

    private static final Pattern ROOM = Pattern.compile("[a-z]+");

    public FleetId {
        if (!ROOM.matcher(room).matches()) {
            throw new IllegalArgumentException("A room's name has lower-case letters only: '" + room + "'");
        }
    }

    /** The mark of a part of the fleet, see {@link FleetMark}. */
    public FleetMark mark(String part) {
        return new FleetMark(this, part);
    }

    /** The mark of the machine with this number. */
    public FleetMark mark(int number) {
        return mark(Integer.toString(number));
    }
}
