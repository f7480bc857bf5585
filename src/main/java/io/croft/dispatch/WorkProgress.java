package io.croft.dispatch;

import io.croft.cluster.ClusterId;
import io.croft.job.JobItem;
import io.croft.kernel.Text;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Receives the progress of work, and may end it between two steps. */
public interface WorkProgress {

    /** Ignores progress and never ends the work. */
    WorkProgress SILENT = new WorkProgress() {};

    /** Writes progress to the item of a job, and ends the work when the job is stopped. */
    static WorkProgress of(JobItem item) {
        return new ItemProgress(item);
    }

    /** The work waits for this; null when it goes on. */
    default void waitingFor(@Nullable Text text) {}

    /** PVE runs this task for the work. */
    default void task(ClusterId cluster, String upid) {}

    /** The last task reported, also by a former process. */
    default Optional<String> lastTask() {
        return Optional.empty();
    }

    /** The percentage of the task, 0 to 100. */
    default void percent(int percent) {}

    /** Throws to end the work; a task that PVE is running goes on. */
    default void checkStop() {}

    /** Throws when another process has taken over the work; called directly before each change on PVE. */
    default void checkOwned() {}
}
