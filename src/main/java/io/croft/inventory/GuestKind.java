package io.croft.inventory;

import org.jspecify.annotations.Nullable;

/** What kind of guest it is. */
public enum GuestKind {
    /** A virtual machine. */
    QEMU,
    /** A container. */
    LXC,
    /** Something this release has no word for. */
    UNKNOWN;

    /** The kind as it is stored; unknown where no other is. */
    static GuestKind read(@Nullable String stored) {
        return Stored.constant(GuestKind.class, stored, UNKNOWN);
    }
}
