package io.croft.lab;

/** Where a class is in its life. */
public enum ClassState {
    /** Written down, nothing made yet. */
    DRAFT,
    /** A job makes its machines. */
    DEPLOYING,
    /** At least one seat can be used and no job works on it. */
    READY,
    /** The class is over; machines are kept. */
    ENDED,
    /** A job removes its machines. */
    DELETING,
    /** Its machines could not be made; the reason stands beside it. */
    FAILED;

    /** Whether students may join and use seats. */
    public boolean isOpen() {
        return this == DEPLOYING || this == READY;
    }
}
