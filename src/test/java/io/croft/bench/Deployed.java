package io.croft.bench;

import io.croft.job.JobDetails;
import io.croft.job.JobItemSummary;
import io.croft.lab.ClassDetails;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.stream.Stream;

/** A class that stands, and the job that made it: teacher's machine, then base, then seats. */
record Deployed(ClassDetails labClass, JobDetails job) {

    /** From the order to the end of the job. */
    Duration whole() {
        return Duration.between(job.summary().submittedAt(), end());
    }

    Duration teacher() {
        return took(item("teacher"));
    }

    Duration base() {
        return took(item("base"));
    }

    /** From the moment the base stands until the job has ended: ids, machines, baselines, and everything written down. */
    Duration seats() {
        return Duration.between(Objects.requireNonNull(item("base").finishedAt()), end());
    }

    /** The part of {@link #seats} before work on the first seat begins. */
    Duration beforeTheSeats() {
        var first = seatItems()
                .map(item -> Objects.requireNonNull(item.startedAt()))
                .min(Instant::compareTo)
                .orElseThrow();
        return Duration.between(Objects.requireNonNull(item("base").finishedAt()), first);
    }

    /** The part of {@link #seats} after the last seat was made. */
    Duration afterTheSeats() {
        var last = seatItems()
                .map(item -> Objects.requireNonNull(item.finishedAt()))
                .max(Instant::compareTo)
                .orElseThrow();
        return Duration.between(last, end());
    }

    private Stream<JobItemSummary> seatItems() {
        return job.items().stream().filter(item -> item.key().startsWith("seat-"));
    }

    private Instant end() {
        return Objects.requireNonNull(job.summary().finishedAt());
    }

    private static Duration took(JobItemSummary item) {
        return Duration.between(Objects.requireNonNull(item.startedAt()), Objects.requireNonNull(item.finishedAt()));
    }

    private JobItemSummary item(String key) {
        return job.items().stream()
                .filter(item -> item.key().equals(key))
                .findFirst()
                .orElseThrow();
    }
}
