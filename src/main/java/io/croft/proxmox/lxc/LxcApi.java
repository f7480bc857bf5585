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
 * One container ({@code /nodes/{node}/lxc/{vmid}}); paths below are relative to it. Methods that return a {@link Upid}
 * only start a task; its result tells whether it succeeded.
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
     * Reads the configuration ({@code GET config}).
     *
     * @param current true for the values in effect, false for those of the next start
     */
    public LxcConfig config(boolean current) {
        return LxcConfig.read(ask(call(LxcRoute.CONFIG).with(LxcRoute.CURRENT, current ? Boolean.TRUE : null))
                .object());
    }

    /**
     * Changes its configuration ({@code PUT config}). What a running container cannot take immediately is pending until
     * the next start. New mount points are made within the call.
     *
     * @throws io.croft.proxmox.error.ConfigConflict when the digest of the change differs
     */
    public void updateConfig(LxcChange change) {
        ask(call(LxcRoute.UPDATE_CONFIG)
                .with(LxcRoute.REMOVED, names(change.delete()))
                .with(LxcRoute.REVERTED, names(change.revert()))
                .with(LxcRoute.DIGEST, change.digest())
                .withAll(change.set().asMap()));
    }

    /** Reads every option with its value in effect and its value at the next start ({@code GET pending}). */
    public List<PendingOption> pending() {
        return Fields.readable(ask(call(LxcRoute.PENDING)).list(), PendingOption::read);
    }

    /**
     * Grows a disk ({@code PUT resize}); disks cannot shrink.
     *
     * @param disk {@code rootfs} or such as {@code mp0}
     * @param size new size such as {@code 20G}, or what to add such as {@code +2G}
     * @param digest of the configuration the change is based on; null for any
     * @return the task; empty where Proxmox VE does it within the call
     */
    public Optional<Upid> resize(String disk, String size, @Nullable String digest) {
        return perhapsTask(call(LxcRoute.RESIZE)
                .with(LxcRoute.DISK, disk)
                .with(LxcRoute.SIZE, size)
                .with(LxcRoute.DIGEST, digest));
    }

    /**
     * Copies a disk of a stopped container to another storage and uses the copy from then on ({@code POST
     * move_volume}).
     *
     * @param disk {@code rootfs} or such as {@code mp0}
     * @param storage the storage to copy to
     * @param deleteSource false to keep the former volume as {@code unusedN}
     * @param digest of the configuration the move is based on; null for any
     */
    public Upid moveVolume(String disk, String storage, boolean deleteSource, @Nullable String digest) {
        return task(call(LxcRoute.MOVE_VOLUME)
                .with(LxcRoute.VOLUME, disk)
                .with(LxcRoute.STORAGE, storage)
                .with(LxcRoute.DELETE_SOURCE, deleteSource)
                .with(LxcRoute.DIGEST, digest));
    }

    /** Reads its state ({@code GET status/current}). */
    public LxcStatus status() {
        return LxcStatus.read(ask(call(LxcPowerRoute.CURRENT)).object());
    }

    /** Starts it ({@code POST status/start}). */
    public Upid start() {
        return task(call(LxcPowerRoute.START));
    }

    /**
     * Asks the guest to power down ({@code POST status/shutdown}).
     *
     * @param timeout how long to wait, in whole seconds; 60 s, the limit of Proxmox VE, when null
     * @param forceStop whether to switch it off after that time
     */
    public Upid shutdown(@Nullable Duration timeout, boolean forceStop) {
        return task(call(LxcPowerRoute.SHUTDOWN)
                .with(LxcPowerRoute.TIMEOUT, seconds(timeout))
                .with(LxcPowerRoute.FORCE_STOP, forceStop ? Boolean.TRUE : null));
    }

    /** Switches it off without asking the guest ({@code POST status/stop}). */
    public Upid stop() {
        return task(call(LxcPowerRoute.STOP));
    }

    /**
     * Asks the guest to power down and starts it again with its pending changes ({@code POST status/reboot}).
     *
     * @param timeout how long to wait for the power-down, in whole seconds; the limit of Proxmox VE when null
     */
    public Upid reboot(@Nullable Duration timeout) {
        return task(call(LxcPowerRoute.REBOOT).with(LxcPowerRoute.TIMEOUT, seconds(timeout)));
    }

    /** Clones it ({@code POST clone}). */
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
     * Turns it into a template, which cannot be undone ({@code POST template}). Proxmox VE does this in a task of type
     * {@code vztemplate} whose name it does not return; find it in the task list of the node.
     */
    public void template() {
        ask(call(LxcRoute.TEMPLATE));
    }

    /**
     * Moves it to another node of its cluster ({@code POST migrate}).
     *
     * @param target name of the node
     * @param restart whether to shut down a running container and start it there; without it a running one is refused
     * @param timeout how long to wait for the shutdown, in whole seconds; 180 s when null
     * @param targetStorage storage for its local disks there; the one of the same name when null
     */
    public Upid migrate(String target, boolean restart, @Nullable Duration timeout, @Nullable String targetStorage) {
        return task(call(LxcRoute.MIGRATE)
                .with(LxcRoute.TARGET, target)
                .with(LxcRoute.RESTART, restart ? Boolean.TRUE : null)
                .with(LxcRoute.TIMEOUT, restart ? seconds(timeout) : null)
                .with(LxcRoute.TARGET_STORAGE, targetStorage));
    }

    /** Lists its snapshots, without the entry for the present state ({@code GET snapshot}). */
    public List<Snapshot> snapshots() {
        return Fields.readable(ask(call(LxcSnapshotRoute.LIST)).list(), Snapshot::read).stream()
                .filter(snapshot -> !snapshot.name().equals(Snapshot.PRESENT))
                .toList();
    }

    /**
     * Takes a snapshot ({@code POST snapshot}). A name that is taken fails the task.
     *
     * @param description notes; null for none
     */
    public Upid snapshot(String name, @Nullable String description) {
        return task(call(LxcSnapshotRoute.TAKE)
                .with(LxcSnapshotRoute.NAME, name)
                .with(LxcSnapshotRoute.DESCRIPTION, description));
    }

    /**
     * Returns to a snapshot; everything after it is lost ({@code POST snapshot/{snapname}/rollback}).
     *
     * @param start whether to start it afterwards
     */
    public Upid rollback(String name, boolean start) {
        return task(Call.to(LxcSnapshotRoute.ROLLBACK, node, vmid, name)
                .with(LxcSnapshotRoute.START, start ? Boolean.TRUE : null));
    }

    /** Deletes a snapshot ({@code DELETE snapshot/{snapname}}). */
    public Upid deleteSnapshot(String name) {
        return task(Call.to(LxcSnapshotRoute.DELETE, node, vmid, name));
    }

    /**
     * Deletes it ({@code DELETE}); refused while it runs.
     *
     * @param purge whether to remove it from backup jobs and HA too
     * @param destroyUnreferencedDisks whether to delete disks of its id that its configuration does not name
     */
    public Upid delete(boolean purge, boolean destroyUnreferencedDisks) {
        return task(call(LxcRoute.DELETE)
                .with(LxcRoute.PURGE, purge)
                .with(LxcRoute.UNREFERENCED, destroyUnreferencedDisks));
    }

    /** Reads its network interfaces and addresses ({@code GET interfaces}); empty while it is stopped. */
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
