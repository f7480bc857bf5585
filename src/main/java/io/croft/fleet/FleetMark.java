package io.croft.fleet;

import io.croft.dispatch.MarkedGuest;
import io.croft.inventory.GuestRef;
import java.util.regex.Pattern;

/**
 * The line in the notes of a machine of a fleet, {@code croft:<room>:<fleet>:<part>}; only a guest that has it may be
 * reused, changed or deleted. Existing machines carry it, so its format must not change.
 *
 * @param fleet the fleet
 * @param part {@code base}, the word of the owning room for the reference machine, or the number of a machine; letters,
 *     digits and hyphens
 */
public record FleetMark(FleetId fleet, String part) {

    private static final Pattern PART = Pattern.compile("[a-z0-9-]+");

    public FleetMark {
        if (!PART.matcher(part).matches()) {
            throw new IllegalArgumentException("A part has letters, digits and hyphens only: '" + part + "'");
        }
    }

    /** The purpose under which {@code dispatch} leases the VM id: the same part always gets the same id. */
    public String purpose() {
        return fleet.room() + ":" + fleet.value() + ":" + part;
    }

    /** The guest with this mark expected under a VM id. */
    public MarkedGuest on(GuestRef guest) {
        return new MarkedGuest(guest, purpose());
    }

    @Override
    public String toString() {
        return "croft:" + purpose();
    }
}
