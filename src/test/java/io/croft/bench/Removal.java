package io.croft.bench;

import io.croft.job.JobDetails;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;

/** A class that is gone: seats first, then the base and the teacher's machine. */
record Removal(JobDetails job) {

    static Removal of(JobDetails job) {
        return new Removal(job);
    }

    /** From the order until the last seat's machine is gone. */
    Duration seats() {
        var last = job.items().stream()
                .filter(item -> item.key().startsWith("seat-"))
                .map(item -> Objects.requireNonNull(item.finishedAt()))
                .max(Instant::compareTo)
                .orElseThrow();
        return Duration.between(job.summary().submittedAt(), last);
    }

    /** From the order to the end of the job. */
    Duration whole() {
        return Duration.between(
                job.summary().submittedAt(),
                Objects.requireNonNull(job.summary().finishedAt()));
    }
}
