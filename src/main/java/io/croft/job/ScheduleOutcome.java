package io.croft.job;

/** The outcome of the last start. */
public enum ScheduleOutcome {
    /** A job was started. */
    STARTED,
    /** There was nothing to do. */
    NOTHING,
    /** Croft was not running at that time, and the schedule skips missed starts. */
    MISSED,
    /** The company was suspended. */
    HELD,
    /** Its planner has lost the right; the schedule is paused. */
    REFUSED,
    /** An unexpected error. */
    FAILED
}
