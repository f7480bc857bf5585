package io.croft.dispatch;

import io.croft.proxmox.cluster.GuestKind;
import io.croft.proxmox.cluster.GuestState;
import io.croft.proxmox.nodes.NodeApi;
import io.croft.proxmox.qemu.Snapshot;
import io.croft.proxmox.tasks.Upid;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One guest on its node, machine or container alike. What answers a task has only been started; no task means that PVE did it within
 * the call.
 */
sealed interface GuestApi permits MachineApi, ContainerApi {

    static GuestApi of(NodeApi node, GuestKind kind, int vmid) {
        return switch (kind) {
            case QEMU -> new MachineApi(node.qemu(vmid));
            case LXC -> new ContainerApi(node, vmid);
        };
    }

    /** Its configuration: as it is in force, or as it will be at the next start. */
    GuestConfiguration config(boolean current);

    GuestState state();

    /** Changes the configuration, if that is still the one with this digest; null changes whatever it is. */
    void update(GuestChange change, @Nullable String digest);

    Upid start();

    Upid shutdown(Duration timeout);

    Upid stop();

    Upid reboot(Duration timeout);

    /** Makes it a template. */
    Optional<Upid> template();

    /** Clones it; {@code node} is null for its own. */
    Upid clone(CloneGuest order, String notes, @Nullable String node);

    List<Snapshot> snapshots();

    Upid snapshot(String name, @Nullable String description);

    Upid rollback(String name);

    Upid deleteSnapshot(String name);

    /** Makes a disk and plugs it in. */
    Optional<Upid> addDisk(NewDisk disk, String digest);

    /** Grows a disk to a size such as {@code 20G}, if the configuration is still the one with this digest; null grows it whatever it is. */
    Optional<Upid> resize(String disk, String size, @Nullable String digest);

    /** Copies a disk to another storage and deletes the former one, under the same condition. */
    Upid moveDisk(String disk, String storage, @Nullable String digest);

    /** Moves it to another node, running or not as it is found. */
    Upid migrate(MigrateGuest order);

    /** Deletes it with its disks and what other places of the cluster know of it. */
    Upid delete();
}
