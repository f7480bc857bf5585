package io.croft.job;

/** Thrown to stop a job: it was cancelled or paused, or moves to another process. Handlers must not catch it. */
public final class JobCancelled extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public JobCancelled() {
        super("The job is stopping", null, false, false);
    }
}
