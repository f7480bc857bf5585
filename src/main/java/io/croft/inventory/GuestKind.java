package io.croft.inventory;

import org.jspecify.annotations.Nullable;

/** Kinds of guests. */
public enum GuestKind {
    /** A virtual machine. */
    QEMU,
    /** A container. */
    LXC,
    /** A stored value that this release does not know. */
    UNKNOWN;

    /** The kind of a stored value; {@link #UNKNOWN} when it is none. */
    static GuestKind read(@Nullable String stored) {
        return Stored.constant(GuestKind.class, stored, UNKNOWN);
    }
}
