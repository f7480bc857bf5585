package io.croft.job;

import io.croft.kernel.NotFound;

/** The job does not exist, or the actor may not see it. */
public final class JobNotFound extends NotFound {

    private static final long serialVersionUID = 1L;

    public JobNotFound(JobId id) {
        super("There is no job " + id);
    }
}
