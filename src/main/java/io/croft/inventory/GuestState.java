package io.croft.inventory;

import org.jspecify.annotations.Nullable;

/** What a guest is doing. */
public enum GuestState {
    /** It was announced by {@link Ownership#claim} and not seen yet. */
    EXPECTED,
    RUNNING,
    STOPPED,
    PAUSED,
    /** Suspended to disk. */
    SUSPENDED,
    /** Its node does not answer. */
    UNKNOWN,
    /** The cluster no longer knows it. */
    GONE;

    /** The state as it is stored; unknown where it is none of these. */
    static GuestState read(@Nullable String stored) {
        return Stored.constant(GuestState.class, stored, UNKNOWN);
    }
}
