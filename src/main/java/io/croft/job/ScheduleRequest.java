package io.croft.job;

import io.croft.kernel.Text;
import org.jspecify.annotations.Nullable;

/**
 * What should be started, and when.
 *
 * @param kind of a {@link ScheduledWork}
 * @param payload what that is given
 * @param title what is done, without when
 * @param subject what it is about, such as {@code class:<uuid>}; at most 200 characters
 * @param timing when
 * @param missed what becomes of starts that were missed
 */
public record ScheduleRequest(
        String kind, Object payload, Text title, @Nullable String subject, Timing timing, MissedRun missed) {}
