package io.croft.job;

import io.croft.kernel.Text;
import org.jspecify.annotations.Nullable;

/** How a process leaves a job. */
record Ending(
        JobState state, @Nullable Text waitingFor, @Nullable Text failure) {

    static Ending of(JobState state) {
        return new Ending(state, null, null);
    }

    static Ending failed(Text failure) {
        return new Ending(JobState.FAILED, null, failure);
    }

    /** How a job ends whose handler has returned: by its items and warnings. */
    static Ending of(ItemCounts counts, int warnings) {
        if (counts.failed() > 0 && counts.succeeded() + counts.warned() == 0) {
            return failed(Text.of("job.failure.everyItem", counts.failed()));
        }
        return of(counts.failed() + counts.warned() + warnings > 0 ? JobState.WARNINGS : JobState.SUCCEEDED);
    }

    /** How a job ends that was told to stop. */
    static Ending of(StopRequest stop) {
        return switch (stop) {
            case CANCEL -> of(JobState.CANCELLED);
            case PAUSE -> of(JobState.PAUSED);
            case HAND_OVER, LOST -> new Ending(JobState.WAITING, Text.of("job.waiting.process"), null);
        };
    }
}
