package io.croft.job;

import io.croft.kernel.Text;
import org.jspecify.annotations.Nullable;

/**
 * A schedule to plan.
 *
 * @param kind the kind of a {@link ScheduledWork}
 * @param payload passed to that work
 * @param title what is done, without the time
 * @param subject what it is about, such as {@code class:<uuid>}; at most 200 characters
 * @param timing when it starts
 * @param missed what to do about missed starts
 */
public record ScheduleRequest(
        String kind, Object payload, Text title, @Nullable String subject, Timing timing, MissedRun missed) {}
