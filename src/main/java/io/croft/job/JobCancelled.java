package io.croft.job;

/** The job must stop now: it was cancelled or paused, or moves to another process. Handlers let it pass. */
public final class JobCancelled extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public JobCancelled() {
        super("The job is stopping", null, false, false);
    }
}
