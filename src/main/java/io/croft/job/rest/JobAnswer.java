package io.croft.job.rest;

import io.croft.job.JobSummary;
import io.croft.rest.Words;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A job in a list.
 *
 * @param subject what it is about, such as {@code class:} and an id
 * @param percent 0 to 100
 */
record JobAnswer(
        UUID id,
        UUID company,
        String kind,
        String title,
        @Nullable String subject,
        @Nullable UUID parent,
        String state,
        @Nullable String waitingFor,
        @Nullable String step,
        int percent,
        Items items,
        UUID startedBy,
        String startedByName,
        Instant submittedAt,
        @Nullable Instant startedAt,
        @Nullable Instant finishedAt,
        @Nullable String failure) {

    record Items(int total, int succeeded, int warned, int failed) {}

    static JobAnswer of(JobSummary job) {
        return new JobAnswer(
                job.id().value(),
                job.company().value(),
                job.kind(),
                Words.of(job.title()),
                job.subject(),
                job.parent() == null ? null : job.parent().value(),
                job.state().name(),
                Words.ofNullable(job.waitingFor()),
                Words.ofNullable(job.step()),
                job.percent(),
                new Items(
                        job.items().total(),
                        job.items().succeeded(),
                        job.items().warned(),
                        job.items().failed()),
                job.startedBy().value(),
                job.startedByName(),
                job.submittedAt(),
                job.startedAt(),
                job.finishedAt(),
                Words.ofNullable(job.failure()));
    }
}
