package io.croft.lab;

/** The state of a class. */
public enum ClassState {
    /** Stored; nothing is made yet. */
    DRAFT,
    /** A job makes its machines. */
    DEPLOYING,
    /** At least one seat can be used, and no job makes machines. */
    READY,
    /** The class is over; its machines are kept. */
    ENDED,
    /** A job removes its machines. */
    DELETING,
    /** Its machines could not be made; the reason is stored. */
    FAILED;

    /** Whether students may join and use seats. */
    public boolean isOpen() {
        return this == DEPLOYING || this == READY;
    }
}
