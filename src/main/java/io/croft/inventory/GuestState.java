package io.croft.inventory;

import org.jspecify.annotations.Nullable;

/** The state of a guest. */
public enum GuestState {
    /** Claimed by {@link Ownership#claim} and not seen yet. */
    EXPECTED,
    RUNNING,
    STOPPED,
    PAUSED,
    /** Suspended to disk. */
    SUSPENDED,
    /** Its node does not answer. */
    UNKNOWN,
    /** The cluster no longer lists it. */
    GONE;

    /** The state of a stored value; {@link #UNKNOWN} when it is none. */
    static GuestState read(@Nullable String stored) {
        return Stored.constant(GuestState.class, stored, UNKNOWN);
    }
}
