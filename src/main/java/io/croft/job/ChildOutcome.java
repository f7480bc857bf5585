package io.croft.job;

import io.croft.kernel.Text;
import org.jspecify.annotations.Nullable;

/**
 * How a job stands that another one has submitted, as its parent sees it.
 *
 * @param mark by which the parent knows it, see {@link JobRun#submit}
 * @param failure why it failed; null where it did not
 */
public record ChildOutcome(
        JobId id,
        String mark,
        JobState state,
        ItemCounts items,
        @Nullable Text failure) {

    /** Whether it has ended with everything done, warnings included. */
    public boolean isDone() {
        return state == JobState.SUCCEEDED || state == JobState.WARNINGS;
    }
}
