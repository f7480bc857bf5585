package io.croft.dispatch;

import io.croft.proxmox.Proxmox;
import io.croft.proxmox.tasks.TaskEntry;
import io.croft.proxmox.tasks.Upid;
import java.util.Optional;
import java.util.Set;

/** Finds tasks that go on in a cluster ({@code GET /cluster/tasks}), whoever began them. */
final class RunningTasks {

    private RunningTasks() {}

    /** A running task of one of these types that is about this guest. */
    static Optional<Upid> find(Proxmox cluster, Set<String> types, int vmid) {
        return find(cluster, types, Integer.toString(vmid));
    }

    /** A running task of one of these types with this id, which is a guest's number or what PVE calls the thing. */
    static Optional<Upid> find(Proxmox cluster, Set<String> types, String id) {
        return cluster.cluster().tasks().stream()
                .filter(entry -> entry.result().isEmpty())
                .map(TaskEntry::task)
                .filter(task -> types.contains(task.type()) && task.id().equals(id))
                .findFirst();
    }
}
