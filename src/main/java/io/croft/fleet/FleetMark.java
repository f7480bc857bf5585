package io.croft.fleet;

import io.croft.dispatch.MarkedGuest;
import io.croft.inventory.GuestRef;
import java.util.regex.Pattern;

/**
 * The line that a machine of a fleet has in its notes, {@code croft:<room>:<fleet>:<part>}; only a guest that carries
 * it may be taken up, changed or deleted. Machines on clusters carry it for as long as they stand, so its form never
 * changes.
 *
 * @param part {@code base}, the owning room's word for the reference machine, or a machine's number; letters, digits and hyphens
 */
public record FleetMark(FleetId fleet, String part) {

    private static final Pattern PART = Pattern.compile("[a-z0-9-]+");

    public FleetMark {
        if (!PART.matcher(part).matches()) {
            throw new IllegalArgumentException("A part has letters, digits and hyphens only: '" + part + "'");
        }
    }

    /** The key under which {@code dispatch} leases the VM id: the same part always gets the same id again. */
    public String purpose() {
        return fleet.room() + ":" + fleet.value() + ":" + part;
    }

    /** A guest that should carry this mark. */
    public MarkedGuest on(GuestRef guest) {
        return new MarkedGuest(guest, purpose());
    }

    @Override
    public String toString() {
        return "croft:" + purpose();
    }
}
