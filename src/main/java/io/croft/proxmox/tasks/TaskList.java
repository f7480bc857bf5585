package io.croft.proxmox.tasks;

import io.croft.proxmox.http.Call;
import io.croft.proxmox.http.Fields;
import io.croft.proxmox.http.Gateway;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Tasks of one node ({@code GET /nodes/{node}/tasks}). */
public final class TaskList {

    private final Gateway gateway;
    private final String node;

    /** Reached through {@code proxmox.node(…).tasks(…)}. */
    public TaskList(Gateway gateway, String node) {
        this.gateway = gateway;
        this.node = node;
    }

    /** Lists tasks, the latest first. */
    public List<TaskEntry> find(TaskFilter filter) {
        Call call = Call.to(TaskRoute.LIST, node)
                .with(TaskRoute.SOURCE, filter.source().name().toLowerCase(Locale.ROOT))
                .with(TaskRoute.VMID, filter.vmid())
                .with(TaskRoute.TYPE, filter.type())
                .with(TaskRoute.SINCE, seconds(filter.since()))
                .with(TaskRoute.UNTIL, seconds(filter.until()))
                .with(TaskRoute.ERRORS, filter.errorsOnly() ? Boolean.TRUE : null)
                .with(TaskRoute.START, filter.start())
                .with(TaskRoute.LIMIT, filter.limit());
        return Fields.readable(gateway.ask(call).list(), TaskEntry::read);
    }

    private static @Nullable Long seconds(@Nullable Instant moment) {
        return moment == null ? null : Long.valueOf(moment.getEpochSecond());
    }
}
