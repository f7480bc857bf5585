package io.croft.proxmox.tasks;

import io.croft.proxmox.http.Fields;
import java.util.Optional;

/**
 * State of a task ({@code GET /nodes/{node}/tasks/{upid}/status}).
 *
 * @param task the task
 * @param result how it ended; empty while it runs
 */
public record TaskStatus(Upid task, Optional<TaskResult> result) {

    /** True while it runs. */
    public boolean running() {
        return result.isEmpty();
    }

    static TaskStatus read(Upid task, Fields fields) {
        if (fields.text("status").equals("running")) {
            return new TaskStatus(task, Optional.empty());
        }
        return new TaskStatus(task, Optional.of(TaskResult.of(fields.textOr("exitstatus", "unexpected status"), task)));
    }
}
