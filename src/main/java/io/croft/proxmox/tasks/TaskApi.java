package io.croft.proxmox.tasks;

import io.croft.proxmox.http.Call;
import io.croft.proxmox.http.Fields;
import io.croft.proxmox.http.Gateway;
import java.util.List;

/** One task ({@code /nodes/{node}/tasks/{upid}}), asked on the node it runs on. */
public final class TaskApi {

    private final Gateway gateway;
    private final Upid task;

    /** Reached through {@code proxmox.node(…).task(…)}. */
    public TaskApi(Gateway gateway, Upid task) {
        this.gateway = gateway;
        this.task = task;
    }

    /** Reads its state ({@code GET status}). */
    public TaskStatus status() {
        return TaskStatus.read(
                task, gateway.ask(Call.to(TaskRoute.STATUS, task.node(), task)).object());
    }

    /**
     * Reads lines of its log ({@code GET log}).
     *
     * @param start number of lines to skip
     * @param limit most lines to read
     */
    public List<TaskLogLine> log(int start, int limit) {
        return Fields.readable(
                gateway.ask(Call.to(TaskRoute.LOG, task.node(), task)
                                .with(TaskRoute.START, start)
                                .with(TaskRoute.LIMIT, limit))
                        .list(),
                TaskLogLine::read);
    }

    /** Asks it to stop ({@code DELETE}); it ends as failed with its work partly done. */
    public void stop() {
        gateway.ask(Call.to(TaskRoute.STOP, task.node(), task));
    }
}
