package io.croft.simulator.task;

import io.croft.simulator.Faults.TaskFailure;
import io.croft.simulator.refusal.Refusal;
import java.time.Duration;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The task as its work sees it: log, progress and time. */
public final class TaskRun {

    private static final int STEPS = 10;

    private final Consumer<String> log;
    private final @Nullable TaskFailure failure;
    private int warnings;

    TaskRun(Consumer<String> log, @Nullable TaskFailure failure) {
        this.log = log;
        this.failure = failure;
    }

    /** A run without a task, for calls that work before they answer. */
    public static TaskRun outside() {
        return new TaskRun(_ -> {}, null);
    }

    public void log(String line) {
        log.accept(line);
    }

    /** Writes a warning; the task ends with {@code WARNINGS: n}. */
    public void warn(String line) {
        warnings++;
        log.accept("WARN: " + line);
    }

    /** Reports progress, 0 to 100; throws when a failure was ordered at this point. */
    public void progress(int percent) {
        TaskFailure ordered = failure;
        if (ordered != null && percent >= ordered.percent()) {
            throw new Refusal(ordered.text());
        }
    }

    /** Waits, while progress goes from one percentage to another. */
    public void takes(Duration time, int fromPercent, int toPercent) throws InterruptedException {
        for (int step = 0; step < STEPS; step++) {
            progress(fromPercent + (toPercent - fromPercent) * step / STEPS);
            Thread.sleep(time.dividedBy(STEPS));
        }
        progress(toPercent);
    }

    /** Waits, while progress goes from 0 to 100. */
    public void takes(Duration time) throws InterruptedException {
        takes(time, 0, 100);
    }

    String exitStatus() {
        return warnings == 0 ? "OK" : "WARNINGS: " + warnings;
    }
}
