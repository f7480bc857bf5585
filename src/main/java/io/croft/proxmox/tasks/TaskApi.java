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

    /** Asks for its state. */
    public TaskStatus status() {
        return TaskStatus.read(
                task, gateway.ask(Call.to(TaskRoute.STATUS, task.node(), task)).object());
    }

    /**
     * Reads lines of its log.
     *
     * @param start how many lines to skip
     * @param limit how many lines to read at most
     */
    public List<TaskLogLine> log(int start, int limit) {
        return Fields.readable(
                gateway.ask(Call.to(TaskRoute.LOG, task.node(), task)
                                .with(TaskRoute.START, start)
                                .with(TaskRoute.LIMIT, limit))
                        .list(),
                TaskLogLine::read);
    }

    /** Asks it to stop; it ends as failed, leaving its work half done. */
    public void stop() {
        gateway.ask(Call.to(TaskRoute.STOP, task.node(), task));
    }
}
