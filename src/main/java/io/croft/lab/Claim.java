package io.croft.lab;

import io.croft.kernel.Identifier;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a job may do to a seat. A job may wait, be paused, fail and be retried after days, and meanwhile somebody else
 * may have taken the seat.
 *
 * @param job the job
 * @param holders who had each of the seats when the job was submitted, without free seats; null when it does not matter
 */
record Claim(UUID job, @Nullable Map<UUID, UUID> holders) {

    /** Who has these seats now. */
    static Map<UUID, UUID> holdersOf(Collection<Seat> seats) {
        var holders = new HashMap<UUID, UUID>();
        seats.forEach(
                seat -> seat.person().ifPresent(person -> holders.put(seat.id().value(), person.value())));
        return Map.copyOf(holders);
    }

    /** Whether the seat has the same person as then, or is still free. */
    boolean isMeant(Seat seat) {
        return holders == null
                || seat.person()
                        .map(Identifier::value)
                        .equals(java.util.Optional.ofNullable(
                                holders.get(seat.id().value())));
    }
}
