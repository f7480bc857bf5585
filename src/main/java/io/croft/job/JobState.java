package io.croft.job;

/** The state of a job. */
public enum JobState {
    /** Not started, or between two processes; a text says what it waits for. */
    WAITING,
    RUNNING,
    /** Stopped by a person between two items; continues when resumed. */
    PAUSED,
    SUCCEEDED,
    /** Ended with some items that failed or have warnings. */
    WARNINGS,
    FAILED,
    CANCELLED;

    /** Whether the job has ended; only a retry reopens it. */
    public boolean finished() {
        return switch (this) {
            case WAITING, RUNNING, PAUSED -> false;
            case SUCCEEDED, WARNINGS, FAILED, CANCELLED -> true;
        };
    }
}
