package io.croft.lab;

import io.croft.inventory.GuestRef;
import io.croft.inventory.GuestRow;
import io.croft.inventory.KnownGuests;
import io.croft.kernel.IpAddress;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the inventory last saw of seats' machines. */
@Component
class GuestListing {

    private final KnownGuests guests;

    GuestListing(KnownGuests guests) {
        this.guests = guests;
    }

    /** The rows of those machines that are known, by one statement. */
    Map<GuestRef, GuestRow> rows(Collection<GuestRef> refs) {
        return refs.isEmpty()
                ? Map.of()
                : guests.find(refs).stream().collect(Collectors.toMap(GuestRow::ref, Function.identity()));
    }

    /** Which of the seats have a machine that runs, by one statement. */
    Set<UUID> running(Collection<Seat> seats) {
        var seen = rows(seats.stream().flatMap(seat -> seat.machine().stream()).toList());
        return seats.stream()
                .filter(seat -> seat.machine()
                        .filter(machine -> power(seen.get(machine)) == MachinePower.RUNNING)
                        .isPresent())
                .map(seat -> seat.id().value())
                .collect(Collectors.toSet());
    }

    static MachinePower power(@Nullable GuestRow row) {
        if (row == null) {
            return MachinePower.UNKNOWN;
        }
        return switch (row.state()) {
            case RUNNING -> MachinePower.RUNNING;
            case STOPPED, SUSPENDED, EXPECTED -> MachinePower.STOPPED;
            case PAUSED -> MachinePower.PAUSED;
            case UNKNOWN -> isNew(row) ? MachinePower.STOPPED : MachinePower.UNKNOWN;
            case GONE -> MachinePower.UNKNOWN;
        };
    }

    /** PVE lists a machine without figures until it has measured it, up to ten seconds after Croft made it, switched off. */
    private static boolean isNew(GuestRow row) {
        return row.memory().bytes() == 0;
    }

    /** The address to reach a running machine by, IPv4 first. */
    static @Nullable String address(@Nullable GuestRow row) {
        if (row == null || power(row) != MachinePower.RUNNING) {
            return null;
        }
        var addresses = row.addresses().stream().map(IpAddress::toString).toList();
        return addresses.stream()
                .filter(address -> !address.contains(":"))
                .findFirst()
                .or(() -> addresses.stream().findFirst())
                .orElse(null);
    }
}
