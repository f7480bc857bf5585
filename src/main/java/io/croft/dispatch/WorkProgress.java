package io.croft.dispatch;

import io.croft.cluster.ClusterId;
import io.croft.job.JobItem;
import io.croft.kernel.Text;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Hears how a piece of work gets on, and may end it between two steps. */
public interface WorkProgress {

    /** Hears nothing and never ends the work. */
    WorkProgress SILENT = new WorkProgress() {};

    /** Writes down on a job's item what is heard, and stops when the job does. */
    static WorkProgress of(JobItem item) {
        return new ItemProgress(item);
    }

    /** The work waits for this; null when it goes on. */
    default void waitingFor(@Nullable Text text) {}

    /** PVE does the work in this task. */
    default void task(ClusterId cluster, String upid) {}

    /** The task named last, also by a process that has died since. */
    default Optional<String> lastTask() {
        return Optional.empty();
    }

    /** How far the task says it is, 0 to 100. */
    default void percent(int percent) {}

    /** Throws to end the work; what PVE is doing at that moment goes on there. */
    default void checkStop() {}

    /** Throws when another process does the work by now; asked right before anything on PVE is changed. */
    default void checkOwned() {}
}
