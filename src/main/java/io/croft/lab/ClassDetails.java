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
 * A class for its page; seats are ordered by number.
 *
 * @param manages whether the actor may change it, as opposed to only looking after its machines
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

    /** The number of seats that can be used. */
    public long readySeats() {
        return seats.stream()
                .filter(seat -> seat.state() == SeatState.READY || seat.state() == SeatState.REVERTING)
                .count();
    }

    /** The number of seats that could not be made or reverted. */
    public long failedSeats() {
        return seats.stream().filter(seat -> seat.state() == SeatState.FAILED).count();
    }
}
