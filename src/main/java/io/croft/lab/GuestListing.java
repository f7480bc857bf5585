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

/** The machines of seats as last read by the inventory. */
@Component
class GuestListing {

    private final KnownGuests guests;

    GuestListing(KnownGuests guests) {
        this.guests = guests;
    }

    /** The known machines among the given ones, by one statement. */
    Map<GuestRef, GuestRow> rows(Collection<GuestRef> refs) {
        return refs.isEmpty()
                ? Map.of()
                : guests.find(refs).stream().collect(Collectors.toMap(GuestRow::ref, Function.identity()));
    }

    /** The seats whose machine is running, by one statement. */
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

    /** Whether PVE has not measured it yet, up to ten seconds after it was made; such a machine is stopped. */
    private static boolean isNew(GuestRow row) {
        return row.memory().bytes() == 0;
    }

    /** The address of a running machine, IPv4 first; null when it is not known. */
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
