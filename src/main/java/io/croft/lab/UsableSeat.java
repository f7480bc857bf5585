package io.croft.lab;

import io.croft.access.UserId;
import io.croft.inventory.GuestRef;
import org.jspecify.annotations.Nullable;

/**
 * A seat that somebody sits in or looks after.
 *
 * @param machine null as long as no VM id is known
 * @param address the one that was found and verified, while the machine runs
 * @param person who sits there
 */
public record UsableSeat(
        SeatId id,
        ClassId labClass,
        String name,
        @Nullable GuestRef machine,
        MachinePower power,
        @Nullable String address,
        @Nullable UserId person) {}
