package io.croft.job;

import io.croft.access.UserId;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which jobs a list shows: of these states (all when empty), of one person, with a text in their title in any language,
 * ignoring case and accents.
 */
public record JobFilter(
        Set<JobState> states,
        @Nullable UserId startedBy,
        @Nullable String search) {

    public static final JobFilter ALL = new JobFilter(Set.of(), null, null);

    public JobFilter {
        states = Set.copyOf(states);
    }

    /** Jobs that have not ended. */
    public static JobFilter open() {
        return new JobFilter(Set.of(JobState.WAITING, JobState.RUNNING, JobState.PAUSED), null, null);
    }

    /** The pattern for the search; null without one. */
    @Nullable
    String pattern() {
        return search == null ? null : "%" + search.strip().replaceAll("[!%_]", "!$0") + "%";
    }
}
