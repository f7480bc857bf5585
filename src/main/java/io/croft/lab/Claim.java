package io.croft.lab;

import io.croft.kernel.Identifier;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a job may do to a seat: only what was meant when it was asked for. A job may wait, be paused, fail and be tried again after days;
 * by then somebody else may sit there.
 *
 * @param holders who sat in each of the job's seats when it was asked for, seats in which nobody sat left out; null when it does not matter
 */
record Claim(UUID job, @Nullable Map<UUID, UUID> holders) {

    /** Who sits in these seats now. */
    static Map<UUID, UUID> holdersOf(Collection<Seat> seats) {
        var holders = new HashMap<UUID, UUID>();
        seats.forEach(
                seat -> seat.person().ifPresent(person -> holders.put(seat.id().value(), person.value())));
        return Map.copyOf(holders);
    }

    /** Whether the same person sits there as did then, or nobody now as nobody did. */
    boolean isMeant(Seat seat) {
        return holders == null
                || seat.person()
                        .map(Identifier::value)
                        .equals(java.util.Optional.ofNullable(
                                holders.get(seat.id().value())));
    }
}
