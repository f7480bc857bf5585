package io.croft.dispatch;

import io.croft.cluster.ClusterId;
import io.croft.job.TaskLogSource;
import io.croft.job.TaskRef;
import io.croft.proxmox.tasks.TaskLogLine;
import io.croft.proxmox.tasks.Upid;
import java.util.List;
import org.springframework.stereotype.Component;

/** Reads the log of a task from the node it ran on ({@code GET /nodes/{node}/tasks/{upid}/log}), its first 500 lines at most. */
@Component
class TaskLogs implements TaskLogSource {

    private final ClusterListing sight;

    TaskLogs(ClusterListing sight) {
        this.sight = sight;
    }

    @Override
    public List<String> lines(TaskRef task) {
        return sight.connect(new ClusterId(task.cluster())).tasks().log(Upid.parse(task.upid()), 0).stream()
                .map(TaskLogLine::text)
                .toList();
    }
}
