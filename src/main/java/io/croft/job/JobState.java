package io.croft.job;

/** What a job is doing, or how it ended. */
public enum JobState {
    /** Not begun, or between two processes; a text says what for. */
    WAITING,
    RUNNING,
    /** Stopped by a person between two items; goes on when resumed. */
    PAUSED,
    SUCCEEDED,
    /** Ended, with items that failed or warned beside items that succeeded. */
    WARNINGS,
    FAILED,
    CANCELLED;

    /** Whether the job has ended and only a retry makes it move again. */
    public boolean finished() {
        return switch (this) {
            case WAITING, RUNNING, PAUSED -> false;
            case SUCCEEDED, WARNINGS, FAILED, CANCELLED -> true;
        };
    }
}
