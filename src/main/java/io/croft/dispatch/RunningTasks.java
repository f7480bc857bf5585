package io.croft.dispatch;

import io.croft.proxmox.Proxmox;
import io.croft.proxmox.tasks.TaskEntry;
import io.croft.proxmox.tasks.Upid;
import java.util.Optional;
import java.util.Set;

/** Finds running tasks in a cluster ({@code GET /cluster/tasks}), whoever started them. */
final class RunningTasks {

    private RunningTasks() {}

    /** A running task of one of these types for this guest. */
    static Optional<Upid> find(Proxmox cluster, Set<String> types, int vmid) {
        return find(cluster, types, Integer.toString(vmid));
    }

    /** A running task of one of these types with this id: a VM id or the name of a thing. */
    static Optional<Upid> find(Proxmox cluster, Set<String> types, String id) {
        return cluster.cluster().tasks().stream()
                .filter(entry -> entry.result().isEmpty())
                .map(TaskEntry::task)
                .filter(task -> types.contains(task.type()) && task.id().equals(id))
                .findFirst();
    }
}
