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
 * One guest on its node, machine or container. A returned task has only started; no task means that PVE did it within
 * the call.
 */
sealed interface GuestApi permits MachineApi, ContainerApi {

    static GuestApi of(NodeApi node, GuestKind kind, int vmid) {
        return switch (kind) {
            case QEMU -> new MachineApi(node.qemu(vmid));
            case LXC -> new ContainerApi(node, vmid);
        };
    }

    /**
     * Its configuration.
     *
     * @param current true for the values in effect, false for those of the next start
     */
    GuestConfiguration config(boolean current);

    GuestState state();

    /** Changes the configuration if it still has this digest; null for any digest. */
    void update(GuestChange change, @Nullable String digest);

    Upid start();

    Upid shutdown(Duration timeout);

    Upid stop();

    Upid reboot(Duration timeout);

    /** Turns it into a template. */
    Optional<Upid> template();

    /**
     * Clones it.
     *
     * @param node the node of the clone; null for its own
     */
    Upid clone(CloneGuest order, String notes, @Nullable String node);

    List<Snapshot> snapshots();

    Upid snapshot(String name, @Nullable String description);

    Upid rollback(String name);

    Upid deleteSnapshot(String name);

    /** Makes a disk and attaches it. */
    Optional<Upid> addDisk(NewDisk disk, String digest);

    /**
     * Grows a disk.
     *
     * @param size such as {@code 20G}
     * @param digest of the configuration this is based on; null for any
     */
    Optional<Upid> resize(String disk, String size, @Nullable String digest);

    /**
     * Copies a disk to another storage and deletes the former one.
     *
     * @param digest of the configuration this is based on; null for any
     */
    Upid moveDisk(String disk, String storage, @Nullable String digest);

    /** Moves it to another node, in its present power state. */
    Upid migrate(MigrateGuest order);

    /** Deletes it with its disks and its entries in backup jobs and HA. */
    Upid delete();
}
