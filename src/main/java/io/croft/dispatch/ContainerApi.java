package io.croft.dispatch;

import io.croft.proxmox.cluster.GuestState;
import io.croft.proxmox.lxc.CloneLxc;
import io.croft.proxmox.lxc.LxcApi;
import io.croft.proxmox.lxc.LxcChange;
import io.croft.proxmox.lxc.LxcOptions;
import io.croft.proxmox.nodes.NodeApi;
import io.croft.proxmox.qemu.Snapshot;
import io.croft.proxmox.tasks.TaskEntry;
import io.croft.proxmox.tasks.TaskFilter;
import io.croft.proxmox.tasks.Upid;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The {@link GuestApi} of a container. */
record ContainerApi(NodeApi node, LxcApi api, int vmid) implements GuestApi {

    ContainerApi(NodeApi node, int vmid) {
        this(node, node.lxc(vmid), vmid);
    }

    @Override
    public GuestConfiguration config(boolean current) {
        return GuestConfiguration.of(api.config(current));
    }

    @Override
    public GuestState state() {
        return api.status().state();
    }

    @Override
    public void update(GuestChange change, @Nullable String digest) {
        api.updateConfig(change(change, digest));
    }

    @Override
    public Upid start() {
        return api.start();
    }

    @Override
    public Upid shutdown(Duration timeout) {
        return api.shutdown(timeout, false);
    }

    @Override
    public Upid stop() {
        return api.stop();
    }

    @Override
    public Upid reboot(Duration timeout) {
        return api.reboot(timeout);
    }

    /** Starts a task whose name PVE does not return: it is the newest of its type. */
    @Override
    public Optional<Upid> template() {
        api.template();
        TaskFilter newest = new TaskFilter(TaskFilter.Source.ALL, vmid, "vztemplate", null, null, false, 0, 1);
        return node.tasks(newest).stream().findFirst().map(TaskEntry::task);
    }

    @Override
    public Upid clone(CloneGuest order, String notes, @Nullable String other) {
        return api.clone(new CloneLxc(
                order.target().vmid(),
                order.name(),
                order.full(),
                other,
                order.full() ? order.storage() : null,
                null,
                notes,
                null));
    }

    @Override
    public List<Snapshot> snapshots() {
        return api.snapshots();
    }

    @Override
    public Upid snapshot(String name, @Nullable String description) {
        return api.snapshot(name, description);
    }

    @Override
    public Upid rollback(String name) {
        return api.rollback(name, false);
    }

    @Override
    public Upid deleteSnapshot(String name) {
        return api.deleteSnapshot(name);
    }

    @Override
    public Optional<Upid> addDisk(NewDisk disk, String digest) {
        update(GuestChange.set(disk.key(), disk.written()), digest);
        return Optional.empty();
    }

    @Override
    public Optional<Upid> resize(String disk, String size, @Nullable String digest) {
        return api.resize(disk, size, digest);
    }

    @Override
    public Upid moveDisk(String disk, String storage, @Nullable String digest) {
        return api.moveVolume(disk, storage, true, digest);
    }

    @Override
    public Upid migrate(MigrateGuest order) {
        boolean running = state() == GuestState.RUNNING;
        return api.migrate(order.node(), running && order.mayRestart(), order.shutdownTimeout(), order.storage());
    }

    @Override
    public Upid delete() {
        return api.delete(true, false);
    }

    private static LxcChange change(GuestChange change, @Nullable String digest) {
        LxcOptions options = LxcOptions.none();
        for (Map.Entry<String, String> option : change.set().entrySet()) {
            options = options.with(option.getKey(), option.getValue());
        }
        return new LxcChange(options, change.delete(), Set.of(), digest);
    }
}
