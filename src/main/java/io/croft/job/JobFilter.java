package io.croft.job;

import io.croft.access.UserId;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which jobs a list shows: any of these states (all when empty), only one person's, a text within what the title says in
 * any language of the house, whatever the case and accents.
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

    /** What the searched text is like; null when nothing is searched for. */
    @Nullable
    String pattern() {
        return search == null ? null : "%" + search.strip().replaceAll("[!%_]", "!$0") + "%";
    }
}
