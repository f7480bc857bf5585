package io.croft.lab;

import io.croft.access.UserId;
import io.croft.fleet.CloneMethod;
import io.croft.inventory.GuestRef;
import io.croft.job.JobId;
import io.croft.kernel.Text;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A class as its page shows it; seats come by number.
 *
 * @param manages whether the reader may change it, and not only look after its machines
 */
public record ClassDetails(
        ClassId id,
        String name,
        String code,
        @Nullable String description,
        UserId owner,
        String ownerName,
        String template,
        CloneMethod method,
        String node,
        ClassState state,
        @Nullable Text reason,
        int seatsWanted,
        @Nullable String login,
        @Nullable GuestRef teacher,
        @Nullable JobId job,
        Instant createdAt,
        boolean manages,
        List<SeatDetails> seats) {

    public ClassDetails {
        seats = List.copyOf(seats);
    }

    /** How many seats can be used. */
    public long readySeats() {
        return seats.stream()
                .filter(seat -> seat.state() == SeatState.READY || seat.state() == SeatState.REVERTING)
                .count();
    }

    /** How many seats could not be made or put back. */
    public long failedSeats() {
        return seats.stream().filter(seat -> seat.state() == SeatState.FAILED).count();
    }
}
