package io.croft.job.rest;

import io.croft.job.ScheduleSummary;
import io.croft.job.Timing;
import io.croft.rest.Words;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A schedule.
 *
 * @param subject what it is about, such as {@code class:} and an identifier
 * @param cron minute, hour, day of the month, month and day of the week; null where it starts once
 * @param at the moment where it starts once
 * @param next when it starts next; null while it is paused or when it has ended
 * @param lastAt when it was last due; null before the first time
 * @param lastWords why nothing was started, where nothing was
 */
record ScheduleAnswer(
        UUID id,
        UUID company,
        String title,
        @Nullable String subject,
        @Nullable String cron,
        @Nullable Instant at,
        String zone,
        String missed,
        String state,
        String plannedByName,
        @Nullable Instant next,
        @Nullable Instant lastAt,
        @Nullable String lastOutcome,
        @Nullable String lastWords,
        @Nullable UUID lastJob) {

    static ScheduleAnswer of(ScheduleSummary one) {
        Timing timing = one.timing();
        return new ScheduleAnswer(
                one.id().value(),
                one.company().value(),
                Words.of(one.title()),
                one.subject(),
                timing instanceof Timing.Cron again ? again.expression() : null,
                timing instanceof Timing.Once once ? once.at() : null,
                timing.zone().getId(),
                one.missed().name(),
                one.state().name(),
                one.plannedByName(),
                one.next(),
                one.lastAt(),
                one.lastOutcome() == null ? null : one.lastOutcome().name(),
                Words.ofNullable(one.lastWords()),
                one.lastJob() == null ? null : one.lastJob().value());
    }

    /** What a caller may change; the rest changes by itself. */
    List<@Nullable Object> facts() {
        return Arrays.asList(id, subject, cron, at, zone, missed, state, plannedByName);
    }
}
