package io.croft.proxmox.lxc;

import io.croft.proxmox.http.Answer;
import io.croft.proxmox.http.Call;
import io.croft.proxmox.http.Fields;
import io.croft.proxmox.http.Gateway;
import io.croft.proxmox.http.Route;
import io.croft.proxmox.qemu.GuestInterface;
import io.croft.proxmox.qemu.PendingOption;
import io.croft.proxmox.qemu.Snapshot;
import io.croft.proxmox.tasks.Upid;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One container ({@code /nodes/{node}/lxc/{vmid}}). What returns a {@link Upid} has only been started; whether it worked stands in
 * the task's result.
 */
public final class LxcApi {

    private final Gateway gateway;
    private final String node;
    private final int vmid;

    /** Reached through {@code proxmox.node(…).lxc(…)}. */
    public LxcApi(Gateway gateway, String node, int vmid) {
        this.gateway = gateway;
        this.node = node;
        this.vmid = vmid;
    }

    /**
     * Reads its configuration.
     *
     * @param current true for the values in force, false for those of the next start
     */
    public LxcConfig config(boolean current) {
        return LxcConfig.read(ask(call(LxcRoute.CONFIG).with(LxcRoute.CURRENT, current ? Boolean.TRUE : null))
                .object());
    }

    /**
     * Changes its configuration; what a running container cannot take at once waits for the next start. New mount points are made
     * within the call.
     */
    public void updateConfig(LxcChange change) {
        ask(call(LxcRoute.UPDATE_CONFIG)
                .with(LxcRoute.REMOVED, names(change.delete()))
                .with(LxcRoute.REVERTED, names(change.revert()))
                .with(LxcRoute.DIGEST, change.digest())
                .withAll(change.set().asMap()));
    }

    /** Reads every option together with what the next start makes of it. */
    public List<PendingOption> pending() {
        return Fields.readable(ask(call(LxcRoute.PENDING)).list(), PendingOption::read);
    }

    /**
     * Grows a disk; disks cannot shrink.
     *
     * @param disk {@code rootfs} or such as {@code mp0}
     * @param size new size such as {@code 20G}, or what to add such as {@code +2G}
     */
    public Optional<Upid> resize(String disk, String size, @Nullable String digest) {
        return perhapsTask(call(LxcRoute.RESIZE)
                .with(LxcRoute.DISK, disk)
                .with(LxcRoute.SIZE, size)
                .with(LxcRoute.DIGEST, digest));
    }

    /**
     * Copies a disk of a stopped container to another storage and uses the copy from then on.
     *
     * @param disk {@code rootfs} or such as {@code mp0}
     * @param deleteSource false to keep the former volume as {@code unusedN}
     * @param digest of the configuration the move is based on; refused when it no longer fits
     */
    public Upid moveVolume(String disk, String storage, boolean deleteSource, @Nullable String digest) {
        return task(call(LxcRoute.MOVE_VOLUME)
                .with(LxcRoute.VOLUME, disk)
                .with(LxcRoute.STORAGE, storage)
                .with(LxcRoute.DELETE_SOURCE, deleteSource)
                .with(LxcRoute.DIGEST, digest));
    }

    /** Reads its state. */
    public LxcStatus status() {
        return LxcStatus.read(ask(call(LxcPowerRoute.CURRENT)).object());
    }

    /** Starts it. */
    public Upid start() {
        return task(call(LxcPowerRoute.START));
    }

    /**
     * Asks it to power down.
     *
     * @param timeout how long to wait, to the second; Proxmox VE's own limit of 60 s when missing
     * @param forceStop true to switch it off when the time is over
     */
    public Upid shutdown(@Nullable Duration timeout, boolean forceStop) {
        return task(call(LxcPowerRoute.SHUTDOWN)
                .with(LxcPowerRoute.TIMEOUT, seconds(timeout))
                .with(LxcPowerRoute.FORCE_STOP, forceStop ? Boolean.TRUE : null));
    }

    /** Switches it off. */
    public Upid stop() {
        return task(call(LxcPowerRoute.STOP));
    }

    /** Asks it to power down and starts it again, with its pending changes. */
    public Upid reboot(@Nullable Duration timeout) {
        return task(call(LxcPowerRoute.REBOOT).with(LxcPowerRoute.TIMEOUT, seconds(timeout)));
    }

    /** Clones it. */
    public Upid clone(CloneLxc clone) {
        return task(call(LxcRoute.CLONE)
                .with(LxcRoute.NEWID, clone.newid())
                .with(LxcRoute.HOSTNAME, clone.hostname())
                .with(LxcRoute.FULL, clone.full())
                .with(LxcRoute.TARGET, clone.target())
                .with(LxcRoute.STORAGE, clone.storage())
                .with(LxcRoute.POOL, clone.pool())
                .with(LxcRoute.DESCRIPTION, clone.description())
                .with(LxcRoute.SNAPNAME, clone.snapname()));
    }

    /**
     * Turns it into a template, which cannot be undone. Proxmox VE does it in a task of type {@code vztemplate} and does not tell
     * which; the end is seen in the list of the node's tasks.
     */
    public void template() {
        ask(call(LxcRoute.TEMPLATE));
    }

    /**
     * Moves it to another node of its cluster.
     *
     * @param target name of the node
     * @param restart true to shut a running container down and start it there; a running one is refused else
     * @param timeout how long to wait for the shutdown, to the second; 180 s when missing
     * @param targetStorage storage for its local disks there; the one of the same name when missing
     */
    public Upid migrate(String target, boolean restart, @Nullable Duration timeout, @Nullable String targetStorage) {
        return task(call(LxcRoute.MIGRATE)
                .with(LxcRoute.TARGET, target)
                .with(LxcRoute.RESTART, restart ? Boolean.TRUE : null)
                .with(LxcRoute.TIMEOUT, restart ? seconds(timeout) : null)
                .with(LxcRoute.TARGET_STORAGE, targetStorage));
    }

    /** Lists its snapshots. */
    public List<Snapshot> snapshots() {
        return Fields.readable(ask(call(LxcSnapshotRoute.LIST)).list(), Snapshot::read).stream()
                .filter(snapshot -> !snapshot.name().equals(Snapshot.PRESENT))
                .toList();
    }

    /** Takes a snapshot. A name that is taken fails the task. */
    public Upid snapshot(String name, @Nullable String description) {
        return task(call(LxcSnapshotRoute.TAKE)
                .with(LxcSnapshotRoute.NAME, name)
                .with(LxcSnapshotRoute.DESCRIPTION, description));
    }

    /**
     * Goes back to a snapshot, losing what came after it.
     *
     * @param start true to start it afterwards
     */
    public Upid rollback(String name, boolean start) {
        return task(Call.to(LxcSnapshotRoute.ROLLBACK, node, vmid, name)
                .with(LxcSnapshotRoute.START, start ? Boolean.TRUE : null));
    }

    /** Deletes a snapshot. */
    public Upid deleteSnapshot(String name) {
        return task(Call.to(LxcSnapshotRoute.DELETE, node, vmid, name));
    }

    /**
     * Deletes it; refused while it runs.
     *
     * @param purge true to remove it from backup jobs and HA too
     * @param destroyUnreferencedDisks true to delete disks of its id that its configuration does not name
     */
    public Upid delete(boolean purge, boolean destroyUnreferencedDisks) {
        return task(call(LxcRoute.DELETE)
                .with(LxcRoute.PURGE, purge)
                .with(LxcRoute.UNREFERENCED, destroyUnreferencedDisks));
    }

    /** Reads the interfaces and addresses inside it; none while it is stopped. */
    public List<GuestInterface> interfaces() {
        Answer answer = ask(call(LxcRoute.INTERFACES));
        if (answer.empty()) {
            return List.of();
        }
        return Fields.readable(answer.list(), GuestInterface::read).stream()
                .filter(network -> !network.loopback())
                .toList();
    }

    private static @Nullable String names(Set<String> keys) {
        return keys.isEmpty() ? null : String.join(",", keys.stream().sorted().toList());
    }

    private static @Nullable Long seconds(@Nullable Duration duration) {
        return duration == null ? null : Long.valueOf(duration.toSeconds());
    }

    private Call call(Route route) {
        return Call.to(route, node, vmid);
    }

    private Upid task(Call call) {
        return ask(call).read(Upid::parse);
    }

    private Optional<Upid> perhapsTask(Call call) {
        Answer answer = ask(call);
        return answer.empty() ? Optional.empty() : Optional.of(answer.read(Upid::parse));
    }

    private Answer ask(Call call) {
        return gateway.ask(call);
    }
}
