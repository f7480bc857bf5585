package io.croft.job;

/** The state of an item of a job. */
public enum ItemState {
    WAITING,
    RUNNING,
    SUCCEEDED,
    /** Succeeded with a warning. */
    WARNED,
    FAILED,
    CANCELLED;

    /** Whether the item does not change any more in this run; a retry resets failed and cancelled items. */
    public boolean finished() {
        return this != WAITING && this != RUNNING;
    }

    /** Whether the work of the item is done and must not be repeated. */
    public boolean done() {
        return this == SUCCEEDED || this == WARNED;
    }
}
