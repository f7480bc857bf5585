package io.croft.job;

/** The state of a schedule. */
public enum ScheduleState {
    ACTIVE,
    PAUSED,
    /** It has no start any more. */
    ENDED
}
