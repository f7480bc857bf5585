package io.croft.job;

/** What one item of a job is doing, or how it ended. */
public enum ItemState {
    WAITING,
    RUNNING,
    SUCCEEDED,
    /** Done, with something a person should know. */
    WARNED,
    FAILED,
    CANCELLED;

    /** Whether nothing more happens to this item in this run; a retry resets failed and cancelled items. */
    public boolean finished() {
        return this != WAITING && this != RUNNING;
    }

    /** Whether the item's work is done and must not be done again. */
    public boolean done() {
        return this == SUCCEEDED || this == WARNED;
    }
}
