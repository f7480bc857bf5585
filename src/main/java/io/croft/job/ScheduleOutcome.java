package io.croft.job;

/** What came of the last start. */
public enum ScheduleOutcome {
    /** A job was started. */
    STARTED,
    /** There was nothing to do. */
    NOTHING,
    /** Croft did not run at the time, and the start was not to be caught up. */
    MISSED,
    /** The company was suspended. */
    HELD,
    /** Whoever planned it may not have it done any more; the schedule is paused. */
    REFUSED,
    /** Something unexpected. */
    FAILED
}
