package io.croft.job;

/** Whether a schedule starts anything. */
public enum ScheduleState {
    ACTIVE,
    PAUSED,
    /** It has no start any more. */
    ENDED
}
