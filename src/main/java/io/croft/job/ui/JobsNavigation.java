package io.croft.job.ui;

import io.croft.job.JobId;

/** The paths of the screens of jobs. */
final class JobsNavigation {

    static final String JOBS = "jobs";

    static final String SCHEDULES = "jobs/schedules";

    private JobsNavigation() {}

    static String job(JobId id) {
        return JOBS + "/" + id;
    }
}
