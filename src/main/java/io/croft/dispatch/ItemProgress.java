package io.croft.dispatch;

import io.croft.cluster.ClusterId;
import io.croft.job.JobItem;
import io.croft.job.TaskRef;
import io.croft.kernel.Text;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Writes the progress of work to the item of a job. */
record ItemProgress(JobItem item) implements WorkProgress {

    @Override
    public void waitingFor(@Nullable Text text) {
        item.waitingFor(text);
    }

    @Override
    public void task(ClusterId cluster, String upid) {
        item.task(cluster.value(), upid);
    }

    @Override
    public Optional<String> lastTask() {
        return item.task().map(TaskRef::upid);
    }

    @Override
    public void percent(int percent) {
        item.progress(percent);
    }

    @Override
    public void checkStop() {
        item.checkCancelled();
    }

    @Override
    public void checkOwned() {
        item.checkOwned();
    }
}
