package io.croft.job;

import io.croft.access.TenantId;
import io.croft.kernel.Text;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A schedule as lists show it.
 *
 * @param next when it starts next; null while it is paused or when it has ended
 * @param lastAt when it was last due, and what came of that; null before the first time
 * @param lastWords why nothing was started, where nothing was
 * @param may what the acting person may do with it: stop it (pause, delete), resume it
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
