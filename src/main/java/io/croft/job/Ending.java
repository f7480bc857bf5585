package io.croft.job;

import io.croft.kernel.Text;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How a process leaves a job.
 *
 * @param unrun the items that had ended before, where the handler did not run to its end and has to be told; else null
 * @param awaitsChildren whether it begins again once all jobs it has submitted have ended
 */
record Ending(
        JobState state,
        @Nullable Text waitingFor,
        @Nullable Text failure,
        @Nullable Set<String> unrun,
        boolean awaitsChildren) {

    static Ending of(JobState state) {
        return new Ending(state, null, null, null, false);
    }

    static Ending failed(Text failure) {
        return new Ending(JobState.FAILED, null, failure, null, false);
    }

    /** The same, with a notification of the handler that it did not run to its end. */
    Ending unrun(Set<String> ended) {
        return new Ending(state, waitingFor, failure, ended, awaitsChildren);
    }

    /** The end of a job whose handler has returned, decided by its items and warnings. */
    static Ending of(ItemCounts counts, int warnings) {
        if (counts.failed() > 0 && counts.succeeded() + counts.warned() == 0) {
            return failed(Text.of("job.failure.everyItem", counts.failed()));
        }
        return of(counts.failed() + counts.warned() + warnings > 0 ? JobState.WARNINGS : JobState.SUCCEEDED);
    }

    /** The end of a job that was stopped. */
    static Ending of(StopRequest stop) {
        return switch (stop) {
            case CANCEL -> of(JobState.CANCELLED);
            case PAUSE -> of(JobState.PAUSED);
            case HAND_OVER, LOST -> waiting(Text.of("job.waiting.process"), false);
            case CHILDREN -> waiting(null, true);
        };
    }

    /** How a job is left that begins again once all jobs it has submitted have ended. */
    static Ending awaiting(ChildCounts children) {
        return waiting(children.waiting(), true);
    }

    private static Ending waiting(@Nullable Text waitingFor, boolean awaitsChildren) {
        return new Ending(JobState.WAITING, waitingFor, null, null, awaitsChildren);
    }
}
