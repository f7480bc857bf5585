package io.croft.job;

import io.croft.access.TenantId;
import io.croft.access.UserId;
import io.croft.kernel.Text;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A job in a list. The percentage is 0 to 100; the time left is an estimate from the speed of the present run and null
 * without one; {@code waitsFor} is the job it waits for, or null; {@code origin} is the network address of the person,
 * empty when there is none.
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
