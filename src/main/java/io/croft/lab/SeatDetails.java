package io.croft.lab;

import io.croft.access.UserId;
import io.croft.inventory.GuestRef;
import io.croft.kernel.Text;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A seat as the teacher sees it.
 *
 * @param reason why it waits or failed
 * @param doing what its machine is being told to do at the moment
 * @param machine null as long as no VM id is known
 */
public record SeatDetails(
        SeatId id,
        int number,
        String name,
        SeatState state,
        @Nullable Text reason,
        @Nullable SeatAction doing,
        @Nullable GuestRef machine,
        MachinePower power,
        @Nullable String address,
        @Nullable UserId person,
        @Nullable String personName,
        @Nullable Instant takenAt) {}
