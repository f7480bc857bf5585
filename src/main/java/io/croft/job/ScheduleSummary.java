package io.croft.job;

import io.croft.access.TenantId;
import io.croft.kernel.Text;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A schedule in a list.
 *
 * @param next the next start; null while it is paused or when it has ended
 * @param lastAt when it was last due; null before the first time
 * @param lastWords why nothing was started; null when something was
 * @param may what the actor may do: stop means pause and delete, reopen means resume
 */
public record ScheduleSummary(
        ScheduleId id,
        TenantId company,
        Text title,
        @Nullable String subject,
        Timing timing,
        MissedRun missed,
        ScheduleState state,
        String plannedByName,
        @Nullable Instant next,
        @Nullable Instant lastAt,
        @Nullable ScheduleOutcome lastOutcome,
        @Nullable Text lastWords,
        @Nullable JobId lastJob,
        Steering may) {}
