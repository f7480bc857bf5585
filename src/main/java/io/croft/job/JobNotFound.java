package io.croft.job;

import io.croft.kernel.NotFound;

/** There is no such job, or the person may not see it. */
public final class JobNotFound extends NotFound {

    private static final long serialVersionUID = 1L;

    public JobNotFound(JobId id) {
        super("There is no job " + id);
    }
}
