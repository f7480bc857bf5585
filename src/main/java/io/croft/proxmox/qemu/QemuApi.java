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
 * One virtual machine ({@code /nodes/{node}/qemu/{vmid}}). What returns a {@link Upid} has only been started; whether it
 * worked stands in the task's result.
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
     * Reads its configuration.
     *
     * @param current true for the values in force, false for those of the next start
     */
    public QemuConfig config(boolean current) {
        return QemuConfig.read(ask(call(QemuRoute.CONFIG).with(QemuRoute.CURRENT, current ? Boolean.TRUE : null))
                .object());
    }

    /** Changes its configuration; what a running machine cannot take at once waits for the next start. */
    public void updateConfig(ConfigChange change) {
        ask(changing(QemuRoute.UPDATE_CONFIG, change));
    }

    /** Changes its configuration in a task; for changes that make or remove disks. No task when nothing is left to do. */
    public Optional<Upid> updateConfigAsTask(ConfigChange change) {
        return perhapsTask(changing(QemuRoute.UPDATE_CONFIG_AS_TASK, change));
    }

    /** Reads every option together with what the next start makes of it. */
    public List<PendingOption> pending() {
        return Fields.readable(ask(call(QemuRoute.PENDING)).list(), PendingOption::read);
    }

    /**
     * Grows a disk; disks cannot shrink. Proxmox VE 7.4 does it within the call and starts no task.
     *
     * @param disk such as {@code scsi0}
     * @param size new size such as {@code 20G}, or what to add such as {@code +2G}
     */
    public Optional<Upid> resize(String disk, String size, @Nullable String digest) {
        return perhapsTask(call(QemuRoute.RESIZE)
                .with(QemuRoute.DISK, disk)
                .with(QemuRoute.SIZE, size)
                .with(QemuRoute.DIGEST, digest));
    }

    /**
     * Copies a disk to another storage and uses the copy from then on; a running machine goes on meanwhile.
     *
     * @param disk such as {@code scsi0}
     * @param format {@code raw}, {@code qcow2} or {@code vmdk}; the source's, or what the storage takes, when missing
     * @param deleteSource false to keep the former volume as {@code unusedN}; refused while there are snapshots
     * @param digest of the configuration the move is based on; refused when it no longer fits
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

    /** Reads what a move to another node would meet. */
    public MigrationOutlook migration(String target) {
        return MigrationOutlook.read(
                ask(call(QemuRoute.MIGRATION).with(QemuRoute.TARGET, target)).object());
    }

    /**
     * Moves it to another node of its cluster.
     *
     * @param target name of the node
     * @param online true to move it while it runs; a running one is refused else
     * @param withLocalDisks true to copy disks that are not on shared storage, which a running machine needs to be told
     * @param targetStorage storage for its local disks there; the one of the same name when missing
     */
    public Upid migrate(String target, boolean online, boolean withLocalDisks, @Nullable String targetStorage) {
        return task(call(QemuRoute.MIGRATE)
                .with(QemuRoute.TARGET, target)
                .with(QemuRoute.ONLINE, online ? Boolean.TRUE : null)
                .with(QemuRoute.WITH_LOCAL_DISKS, withLocalDisks ? Boolean.TRUE : null)
                .with(QemuRoute.TARGET_STORAGE, targetStorage));
    }

    /** Reads its state. */
    public QemuStatus status() {
        return QemuStatus.read(ask(call(PowerRoute.CURRENT)).object());
    }

    /** Starts it. */
    public Upid start() {
        return task(call(PowerRoute.START));
    }

    /**
     * Asks the guest to power down.
     *
     * @param timeout how long to wait, to the second; Proxmox VE's own limit when missing
     * @param forceStop true to switch it off when the time is over
     */
    public Upid shutdown(@Nullable Duration timeout, boolean forceStop) {
        return task(call(PowerRoute.SHUTDOWN)
                .with(PowerRoute.TIMEOUT, seconds(timeout))
                .with(PowerRoute.FORCE_STOP, forceStop ? Boolean.TRUE : null));
    }

    /** Switches it off. */
    public Upid stop() {
        return task(call(PowerRoute.STOP));
    }

    /** Asks the guest to power down and starts it again, with its pending changes. */
    public Upid reboot(@Nullable Duration timeout) {
        return task(call(PowerRoute.REBOOT).with(PowerRoute.TIMEOUT, seconds(timeout)));
    }

    /** Presses the reset button. */
    public Upid reset() {
        return task(call(PowerRoute.RESET));
    }

    /**
     * Halts it.
     *
     * @param toDisk true to write its memory to a storage and free the host's
     */
    public Upid suspend(boolean toDisk) {
        return task(call(PowerRoute.SUSPEND).with(PowerRoute.TO_DISK, toDisk ? Boolean.TRUE : null));
    }

    /** Lets it go on. */
    public Upid resume() {
        return task(call(PowerRoute.RESUME));
    }

    /** Clones it. */
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

    /** Turns it into a template, which cannot be undone. */
    public Upid template() {
        return task(call(QemuRoute.TEMPLATE));
    }

    /** Lists its snapshots. */
    public List<Snapshot> snapshots() {
        return Fields.readable(ask(call(SnapshotRoute.LIST)).list(), Snapshot::read).stream()
                .filter(snapshot -> !snapshot.name().equals(Snapshot.PRESENT))
                .toList();
    }

    /**
     * Takes a snapshot. A name that is taken fails the task.
     *
     * @param vmstate true to keep the memory too
     */
    public Upid snapshot(String name, @Nullable String description, boolean vmstate) {
        return task(call(SnapshotRoute.TAKE)
                .with(SnapshotRoute.NAME, name)
                .with(SnapshotRoute.DESCRIPTION, description)
                .with(SnapshotRoute.MEMORY, vmstate ? Boolean.TRUE : null));
    }

    /**
     * Goes back to a snapshot, losing what came after it.
     *
     * @param start true to start it afterwards
     */
    public Upid rollback(String name, boolean start) {
        return task(Call.to(SnapshotRoute.ROLLBACK, node, vmid, name)
                .with(SnapshotRoute.START, start ? Boolean.TRUE : null));
    }

    /** Deletes a snapshot. */
    public Upid deleteSnapshot(String name) {
        return task(Call.to(SnapshotRoute.DELETE, node, vmid, name));
    }

    /**
     * Deletes it; refused while it runs.
     *
     * @param purge true to remove it from backup jobs and HA too
     * @param destroyUnreferencedDisks true to delete disks of its id that its configuration does not name
     */
    public Upid delete(boolean purge, boolean destroyUnreferencedDisks) {
        return task(call(QemuRoute.DELETE)
                .with(QemuRoute.PURGE, purge)
                .with(QemuRoute.UNREFERENCED, destroyUnreferencedDisks));
    }

    /** Asks the guest agent whether it is there; {@code AgentUnavailable} when not. */
    public void agentPing() {
        ask(call(AgentRoute.PING));
    }

    /** Asks the guest agent for the interfaces and addresses inside the guest. */
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
