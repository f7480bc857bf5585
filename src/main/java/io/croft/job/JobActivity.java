package io.croft.job;

import io.croft.access.TenantId;
import io.croft.activity.Activity;
import io.croft.activity.ActivityEntry;
import io.croft.activity.ActivityKind;
import io.croft.activity.ActivityResult;
import io.croft.kernel.Text;
import org.springframework.stereotype.Component;

/** Records submission and steering of jobs, in the same transaction and for the company of the job. */
@Component
class JobActivity {

    private final Activity activity;

    JobActivity(Activity activity) {
        this.activity = activity;
    }

    /** A job was submitted; its title says what it does. */
    void submitted(JobId id, TenantId company, JobRequest request) {
        activity.record(ActivityEntry.of(ActivityKind.JOB, "job.submitted", request.title())
                .result(ActivityResult.IN_PROGRESS)
                .on("job", id, request.kind())
                .in(company)
                .with("subject", request.subject()));
    }

    /** A job ended; recorded for the person who submitted it. */
    void ended(EndedJob job) {
        Text failure = job.failure();
        activity.record(ActivityEntry.of(ActivityKind.JOB, "job.ended", job.title())
                .result(result(job.state()))
                .by(job.startedBy(), job.startedByName())
                .on("job", job.id(), job.kind())
                .in(job.company())
                .with("state", job.state())
                .with("reason", failure == null ? null : failure.key() + " " + failure.args())
                .impersonatedBy(job.startedInTheirName()));
    }

    private static ActivityResult result(JobState state) {
        return switch (state) {
            case SUCCEEDED -> ActivityResult.SUCCESS;
            case FAILED -> ActivityResult.FAILED;
            default -> ActivityResult.WARNING;
        };
    }

    void stopped(JobSummary job, StopRequest request) {
        switch (request) {
            case CANCEL -> write("job.cancelled", Text.of("job.activity.cancelled", job.kind()), job);
            case PAUSE -> write("job.paused", Text.of("job.activity.paused", job.kind()), job);
            default -> {}
        }
    }

    /** A paused job was resumed, or an ended one retried. */
    void reopened(JobSummary job) {
        if (job.state() == JobState.PAUSED) {
            write("job.resumed", Text.of("job.activity.resumed", job.kind()), job);
        } else {
            write("job.retried", Text.of("job.activity.retried", job.kind()), job);
        }
    }

    private void write(String action, Text words, JobSummary job) {
        TenantId company = job.company();
        activity.record(ActivityEntry.of(ActivityKind.JOB, action, words)
                .on("job", job.id(), job.kind())
                .in(company));
    }
}
