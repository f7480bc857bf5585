package io.croft.dispatch;

import io.croft.cluster.ClusterId;
import io.croft.job.TaskLogSource;
import io.croft.job.TaskRef;
import io.croft.proxmox.tasks.TaskLogLine;
import io.croft.proxmox.tasks.Upid;
import java.util.List;
import org.springframework.stereotype.Component;

/** Reads the first 500 lines of the log of a task ({@code GET /nodes/{node}/tasks/{upid}/log}). */
@Component
class TaskLogs implements TaskLogSource {

    private static final int LINES = 500;

    private final ClusterListing sight;

    TaskLogs(ClusterListing sight) {
        this.sight = sight;
    }

    @Override
    public List<String> lines(TaskRef task) {
        Upid upid = Upid.parse(task.upid());
        return sight.connect(new ClusterId(task.cluster())).node(upid.node()).task(upid).log(0, LINES).stream()
                .map(TaskLogLine::text)
                .toList();
    }
}
