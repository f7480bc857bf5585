package io.croft.lab;

import io.croft.access.UserId;
import io.croft.inventory.GuestRef;
import io.croft.kernel.Text;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A seat for the teacher.
 *
 * @param reason why it waits or failed, or null
 * @param doing the power action in progress, or null
 * @param machine null until it has a VM id
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
