package io.croft.job.ui;

import io.croft.job.JobId;

/** Where the screens of jobs are. */
final class JobsNavigation {

    static final String JOBS = "jobs";

    private JobsNavigation() {}

    static String job(JobId id) {
        return JOBS + "/" + id;
    }
}
