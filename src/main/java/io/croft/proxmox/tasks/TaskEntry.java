package io.croft.proxmox.tasks;

import io.croft.proxmox.http.Fields;
import java.time.Instant;
import java.util.Optional;

/**
 * One line of a list of tasks.
 *
 * @param task the task
 * @param endTime when it ended; empty while it runs
 * @param result how it ended; empty while it runs
 */
public record TaskEntry(Upid task, Optional<Instant> endTime, Optional<TaskResult> result) {

    /** Reads an entry of {@code /cluster/tasks} or {@code /nodes/{node}/tasks}. */
    public static TaskEntry read(Fields fields) {
        Upid task = Upid.parse(fields.text("upid"));
        Optional<TaskResult> result = fields.optionalText("status")
                .filter(status -> !status.equals("RUNNING"))
                .map(status -> TaskResult.of(status, task));
        return new TaskEntry(task, fields.optionalMoment("endtime"), result);
    }
}
