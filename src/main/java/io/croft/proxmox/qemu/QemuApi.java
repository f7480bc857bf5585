package io.croft.proxmox.qemu;

import io.croft.proxmox.http.Answer;
import io.croft.proxmox.http.Call;
import io.croft.proxmox.http.Fields;
import io.croft.proxmox.http.Gateway;
import io.croft.proxmox.http.Route;
import io.croft.proxmox.tasks.Upid;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One virtual machine ({@code /nodes/{node}/qemu/{vmid}}); paths below are relative to it. Methods that return a
 * {@link Upid} only start a task; its result tells whether it succeeded.
 */
public final class QemuApi {

    private final Gateway gateway;
    private final String node;
    private final int vmid;

    /** Reached through {@code proxmox.node(…).qemu(…)}. */
    public QemuApi(Gateway gateway, String node, int vmid) {
        this.gateway = gateway;
        this.node = node;
        this.vmid = vmid;
    }

    /**
     * Reads the configuration ({@code GET config}).
     *
     * @param current true for the values in effect, false for those of the next start
     */
    public QemuConfig config(boolean current) {
        return QemuConfig.read(ask(call(QemuRoute.CONFIG).with(QemuRoute.CURRENT, current ? Boolean.TRUE : null))
                .object());
    }

    /**
     * Changes its configuration ({@code PUT config}). What a running machine cannot take immediately is pending until
     * the next start.
     *
     * @throws io.croft.proxmox.error.ConfigConflict when the digest of the change differs
     */
    public void updateConfig(ConfigChange change) {
        ask(changing(QemuRoute.UPDATE_CONFIG, change));
    }

    /**
     * Changes its configuration in a task ({@code POST config}); for changes that make or remove disks.
     *
     * @return the task; empty when there was nothing left to do
     */
    public Optional<Upid> updateConfigAsTask(ConfigChange change) {
        return perhapsTask(changing(QemuRoute.UPDATE_CONFIG_AS_TASK, change));
    }

    /** Reads every option with its value in effect and its value at the next start ({@code GET pending}). */
    public List<PendingOption> pending() {
        return Fields.readable(ask(call(QemuRoute.PENDING)).list(), PendingOption::read);
    }

    /**
     * Grows a disk ({@code PUT resize}); disks cannot shrink.
     *
     * @param disk such as {@code scsi0}
     * @param size new size such as {@code 20G}, or what to add such as {@code +2G}
     * @param digest of the configuration the change is based on; null for any
     * @return the task; empty for Proxmox VE 7.4, which does it within the call
     */
    public Optional<Upid> resize(String disk, String size, @Nullable String digest) {
        return perhapsTask(call(QemuRoute.RESIZE)
                .with(QemuRoute.DISK, disk)
                .with(QemuRoute.SIZE, size)
                .with(QemuRoute.DIGEST, digest));
    }

    /**
     * Copies a disk to another storage and uses the copy from then on; a running machine keeps running ({@code POST
     * move_disk}).
     *
     * @param disk such as {@code scsi0}
     * @param storage the storage to copy to
     * @param format {@code raw}, {@code qcow2} or {@code vmdk}; when null that of the source, or what the storage takes
     * @param deleteSource false to keep the former volume as {@code unusedN}; refused while there are snapshots
     * @param digest of the configuration the move is based on; null for any
     */
    public Upid moveDisk(
            String disk, String storage, @Nullable String format, boolean deleteSource, @Nullable String digest) {
        return task(call(QemuRoute.MOVE_DISK)
                .with(QemuRoute.DISK, disk)
                .with(QemuRoute.STORAGE, storage)
                .with(QemuRoute.FORMAT, format)
                .with(QemuRoute.DELETE_SOURCE, deleteSource)
                .with(QemuRoute.DIGEST, digest));
    }

    /** Checks the conditions of a move to another node ({@code GET migrate}). */
    public MigrationOutlook migration(String target) {
        return MigrationOutlook.read(
                ask(call(QemuRoute.MIGRATION).with(QemuRoute.TARGET, target)).object());
    }

    /**
     * Moves it to another node of its cluster ({@code POST migrate}).
     *
     * @param target name of the node
     * @param online whether to move it while it runs; without it a running machine is refused
     * @param withLocalDisks whether to copy disks that are not on shared storage; required for a running machine that
     *     has some
     * @param targetStorage storage for its local disks there; the one of the same name when null
     */
    public Upid migrate(String target, boolean online, boolean withLocalDisks, @Nullable String targetStorage) {
        return task(call(QemuRoute.MIGRATE)
                .with(QemuRoute.TARGET, target)
                .with(QemuRoute.ONLINE, online ? Boolean.TRUE : null)
                .with(QemuRoute.WITH_LOCAL_DISKS, withLocalDisks ? Boolean.TRUE : null)
                .with(QemuRoute.TARGET_STORAGE, targetStorage));
    }

    /** Reads its state ({@code GET status/current}). */
    public QemuStatus status() {
        return QemuStatus.read(ask(call(PowerRoute.CURRENT)).object());
    }

    /** Starts it ({@code POST status/start}). */
    public Upid start() {
        return task(call(PowerRoute.START));
    }

    /**
     * Asks the guest to power down ({@code POST status/shutdown}).
     *
     * @param timeout how long to wait, in whole seconds; the limit of Proxmox VE when null
     * @param forceStop whether to switch it off after that time
     */
    public Upid shutdown(@Nullable Duration timeout, boolean forceStop) {
        return task(call(PowerRoute.SHUTDOWN)
                .with(PowerRoute.TIMEOUT, seconds(timeout))
                .with(PowerRoute.FORCE_STOP, forceStop ? Boolean.TRUE : null));
    }

    /** Switches it off without asking the guest ({@code POST status/stop}). */
    public Upid stop() {
        return task(call(PowerRoute.STOP));
    }

    /**
     * Asks the guest to power down and starts it again with its pending changes ({@code POST status/reboot}).
     *
     * @param timeout how long to wait for the power-down, in whole seconds; the limit of Proxmox VE when null
     */
    public Upid reboot(@Nullable Duration timeout) {
        return task(call(PowerRoute.REBOOT).with(PowerRoute.TIMEOUT, seconds(timeout)));
    }

    /** Resets it like the reset button of a computer ({@code POST status/reset}). */
    public Upid reset() {
        return task(call(PowerRoute.RESET));
    }

    /**
     * Pauses it ({@code POST status/suspend}).
     *
     * @param toDisk whether to write its memory to a storage and free that of the node
     */
    public Upid suspend(boolean toDisk) {
        return task(call(PowerRoute.SUSPEND).with(PowerRoute.TO_DISK, toDisk ? Boolean.TRUE : null));
    }

    /** Resumes it ({@code POST status/resume}). */
    public Upid resume() {
        return task(call(PowerRoute.RESUME));
    }

    /** Clones it ({@code POST clone}). */
    public Upid clone(CloneQemu clone) {
        return task(call(QemuRoute.CLONE)
                .with(QemuRoute.NEWID, clone.newid())
                .with(QemuRoute.NAME, clone.name())
                .with(QemuRoute.FULL, clone.full())
                .with(QemuRoute.TARGET, clone.target())
                .with(QemuRoute.STORAGE, clone.storage())
                .with(QemuRoute.FORMAT, clone.format())
                .with(QemuRoute.POOL, clone.pool())
                .with(QemuRoute.DESCRIPTION, clone.description())
                .with(QemuRoute.SNAPNAME, clone.snapname()));
    }

    /** Turns it into a template, which cannot be undone ({@code POST template}). */
    public Upid template() {
        return task(call(QemuRoute.TEMPLATE));
    }

    /** Lists its snapshots, without the entry for the present state ({@code GET snapshot}). */
    public List<Snapshot> snapshots() {
        return Fields.readable(ask(call(SnapshotRoute.LIST)).list(), Snapshot::read).stream()
                .filter(snapshot -> !snapshot.name().equals(Snapshot.PRESENT))
                .toList();
    }

    /**
     * Takes a snapshot ({@code POST snapshot}). A name that is taken fails the task.
     *
     * @param description notes; null for none
     * @param vmstate whether to include the memory
     */
    public Upid snapshot(String name, @Nullable String description, boolean vmstate) {
        return task(call(SnapshotRoute.TAKE)
                .with(SnapshotRoute.NAME, name)
                .with(SnapshotRoute.DESCRIPTION, description)
                .with(SnapshotRoute.MEMORY, vmstate ? Boolean.TRUE : null));
    }

    /**
     * Returns to a snapshot; everything after it is lost ({@code POST snapshot/{snapname}/rollback}).
     *
     * @param start whether to start it afterwards
     */
    public Upid rollback(String name, boolean start) {
        return task(Call.to(SnapshotRoute.ROLLBACK, node, vmid, name)
                .with(SnapshotRoute.START, start ? Boolean.TRUE : null));
    }

    /** Deletes a snapshot ({@code DELETE snapshot/{snapname}}). */
    public Upid deleteSnapshot(String name) {
        return task(Call.to(SnapshotRoute.DELETE, node, vmid, name));
    }

    /**
     * Deletes it ({@code DELETE}); refused while it runs.
     *
     * @param purge whether to remove it from backup jobs and HA too
     * @param destroyUnreferencedDisks whether to delete disks of its id that its configuration does not name
     */
    public Upid delete(boolean purge, boolean destroyUnreferencedDisks) {
        return task(call(QemuRoute.DELETE)
                .with(QemuRoute.PURGE, purge)
                .with(QemuRoute.UNREFERENCED, destroyUnreferencedDisks));
    }

    /**
     * Checks that the guest agent answers ({@code POST agent/ping}).
     *
     * @throws io.croft.proxmox.error.AgentUnavailable when it does not
     */
    public void agentPing() {
        ask(call(AgentRoute.PING));
    }

    /**
     * Asks the guest agent for interfaces and addresses ({@code GET agent/network-get-interfaces}).
     *
     * @throws io.croft.proxmox.error.AgentUnavailable when it does not answer
     */
    public List<GuestInterface> agentNetworkInterfaces() {
        return Fields.readable(ask(call(AgentRoute.NETWORK_INTERFACES)).object().list("result"), GuestInterface::read)
                .stream()
                .filter(network -> !network.loopback())
                .toList();
    }

    private Call changing(QemuRoute route, ConfigChange change) {
        return call(route)
                .with(QemuRoute.REMOVED, names(change.delete()))
                .with(QemuRoute.REVERTED, names(change.revert()))
                .with(QemuRoute.DIGEST, change.digest())
                .withAll(change.set().asMap());
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
