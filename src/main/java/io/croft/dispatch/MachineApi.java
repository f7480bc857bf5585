package io.croft.dispatch;

import io.croft.proxmox.cluster.GuestState;
import io.croft.proxmox.qemu.CloneQemu;
import io.croft.proxmox.qemu.ConfigChange;
import io.croft.proxmox.qemu.QemuApi;
import io.croft.proxmox.qemu.QemuOptions;
import io.croft.proxmox.qemu.Snapshot;
import io.croft.proxmox.tasks.Upid;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The {@link GuestApi} of a virtual machine. */
record MachineApi(QemuApi api) implements GuestApi {

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

    @Override
    public Optional<Upid> template() {
        return Optional.of(api.template());
    }

    @Override
    public Upid clone(CloneGuest order, String notes, @Nullable String node) {
        return api.clone(new CloneQemu(
                order.target().vmid(),
                order.name(),
                order.full(),
                node,
                order.full() ? order.storage() : null,
                null,
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
        return api.snapshot(name, description, false);
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
        return api.updateConfigAsTask(change(GuestChange.set(disk.key(), disk.written()), digest));
    }

    @Override
    public Optional<Upid> resize(String disk, String size, @Nullable String digest) {
        return api.resize(disk, size, digest);
    }

    @Override
    public Upid moveDisk(String disk, String storage, @Nullable String digest) {
        return api.moveDisk(disk, storage, null, true, digest);
    }

    @Override
    public Upid migrate(MigrateGuest order) {
        boolean running = state() == GuestState.RUNNING;
        boolean local = running && !api.migration(order.node()).localDisks().isEmpty();
        return api.migrate(order.node(), running, local, order.storage());
    }

    @Override
    public Upid delete() {
        return api.delete(true, false);
    }

    private static ConfigChange change(GuestChange change, @Nullable String digest) {
        QemuOptions options = QemuOptions.none();
        for (Map.Entry<String, String> option : change.set().entrySet()) {
            options = options.with(option.getKey(), option.getValue());
        }
        return new ConfigChange(options, change.delete(), Set.of(), digest);
    }
}
