package io.croft.job.ui;

import io.croft.job.ItemCounts;
import io.croft.job.ItemState;
import io.croft.job.JobDetails;
import io.croft.job.JobMessage;
import io.croft.job.JobState;
import io.croft.job.JobSummary;
import io.croft.kernel.Text;
import io.croft.uikit.RelativeTime;
import io.croft.uikit.StatusBadge;
import io.croft.uikit.StatusTone;
import io.croft.uikit.Texts;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;

/** Formats facts of jobs. */
final class JobWords {

    private JobWords() {}

    static StatusBadge badge(JobState state) {
        return new StatusBadge(tone(state), word(state));
    }

    static StatusBadge badge(ItemState state) {
        return new StatusBadge(tone(state), Texts.get("job.item." + key(state)));
    }

    static String word(JobState state) {
        return Texts.get("job.state." + key(state));
    }

    static StatusTone tone(JobState state) {
        return switch (state) {
            case WAITING -> StatusTone.WAITING;
            case RUNNING -> StatusTone.RUNNING;
            case PAUSED, CANCELLED -> StatusTone.STOPPED;
            case SUCCEEDED -> StatusTone.OK;
            case WARNINGS -> StatusTone.WARNING;
            case FAILED -> StatusTone.FAILED;
        };
    }

    private static StatusTone tone(ItemState state) {
        return switch (state) {
            case WAITING -> StatusTone.WAITING;
            case RUNNING -> StatusTone.RUNNING;
            case SUCCEEDED -> StatusTone.OK;
            case WARNED -> StatusTone.WARNING;
            case FAILED -> StatusTone.FAILED;
            case CANCELLED -> StatusTone.STOPPED;
        };
    }

    static StatusTone tone(JobMessage.Level level) {
        return switch (level) {
            case STEP -> StatusTone.RUNNING;
            case NOTE -> StatusTone.OK;
            case WARNING -> StatusTone.WARNING;
            case ERROR -> StatusTone.FAILED;
        };
    }

    /** The present step; for a cancelled job what is left behind. */
    static String now(JobDetails job) {
        return job.summary().state() == JobState.CANCELLED ? Texts.of(job.leftAfterCancel()) : now(job.summary());
    }

    /** What a job does or waits for, or why it failed; may be empty. */
    static String now(JobSummary job) {
        Text text = job.failure() != null ? job.failure() : job.waitingFor() != null ? job.waitingFor() : job.step();
        return text == null || (job.state().finished() && job.failure() == null) ? "" : Texts.of(text);
    }

    static String items(ItemCounts items) {
        if (items.total() == 0) {
            return "";
        }
        return items.failed() == 0
                ? Texts.get("job.items.done", items.ended(), items.total())
                : Texts.get("job.items.failed", items.ended(), items.total(), items.failed());
    }

    static Optional<String> timeLeft(JobSummary job) {
        return Optional.ofNullable(job.timeLeft()).map(left -> Texts.get("job.timeLeft", RelativeTime.span(left)));
    }

    /** Who submitted a job, and from which address if known. */
    static String startedBy(JobSummary job) {
        return job.origin().isEmpty()
                ? job.startedByName()
                : Texts.get("job.person.from", job.startedByName(), job.origin());
    }

    /** The duration of a job so far. */
    static String duration(JobSummary job) {
        if (job.startedAt() == null) {
            return "–";
        }
        return job.finishedAt() == null ? "…" : RelativeTime.span(Duration.between(job.startedAt(), job.finishedAt()));
    }

    private static String key(Enum<?> state) {
        return state.name().toLowerCase(Locale.ROOT);
    }
}
