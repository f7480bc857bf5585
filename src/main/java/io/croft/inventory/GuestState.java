package io.croft.inventory;

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
    GONE
}
