package io.croft.job;

/** There is no such job, or the person may not see it. */
public final class JobNotFound extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public JobNotFound(JobId id) {
        super("There is no job " + id);
    }
}
