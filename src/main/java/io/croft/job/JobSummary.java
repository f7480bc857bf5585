package io.croft.job;

import io.croft.access.TenantId;
import io.croft.access.UserId;
import io.croft.kernel.Text;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A job as a row of a list. Percent is 0 to 100; the time left is an estimate from the pace of the present run and
 * null where there is none; waitsFor is the job whose end it waits for, if it does; origin is the address the person came from, or empty where there is none.
 */
public record JobSummary(
        JobId id,
        TenantId company,
        String kind,
        Text title,
        @Nullable String subject,
        @Nullable JobId parent,
        JobState state,
        @Nullable Text waitingFor,
        @Nullable JobId waitsFor,
        @Nullable Text step,
        int percent,
        ItemCounts items,
        UserId startedBy,
        String startedByName,
        String origin,
        Instant submittedAt,
        @Nullable Instant startedAt,
        @Nullable Instant finishedAt,
        @Nullable Duration timeLeft,
        @Nullable Text failure) {}
