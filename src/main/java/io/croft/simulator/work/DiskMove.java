package io.croft.simulator.work;

import io.croft.simulator.cluster.Cluster;
import io.croft.simulator.cluster.Sizes;
import io.croft.simulator.guest.DriveKeys;
import io.croft.simulator.guest.Guest;
import io.croft.simulator.guest.GuestConfig;
import io.croft.simulator.guest.GuestKind;
import io.croft.simulator.refusal.Refusal;
import io.croft.simulator.storage.Storage;
import io.croft.simulator.storage.VolumeId;
import io.croft.simulator.task.TaskRun;
import io.croft.simulator.task.Upid;
import org.jspecify.annotations.Nullable;

/** Moves a guest's disk to another storage: {@code move_disk} of machines, {@code move_volume} of containers. */
public final class DiskMove {

    private final Cluster cluster;

    public DiskMove(Cluster cluster) {
        this.cluster = cluster;
    }

    /** What is asked for; {@code format} is null for the source's. */
    public record Order(
            String key, String storage, @Nullable String format, boolean deleteSource) {}

    /** Refuses at once what PVE refuses at once, and copies in a task. */
    public Upid start(Actor actor, Guest guest, Order order) {
        cluster.requireQuorum();
        Locked.refuse(guest);
        boolean machine = guest.kind() == GuestKind.QEMU;
        if (!machine && guest.power().running()) {
            throw new Refusal("cannot move volumes of a running container");
        }
        String drive = guest.config().get(order.key());
        if (drive == null || DriveKeys.isMediaOnly(drive)) {
            throw new Refusal(
                    machine ? "disk '" + order.key() + "' does not exist" : "volume '" + order.key() + "' not found");
        }
        VolumeId source = VolumeId.parse(DriveKeys.volume(drive));
        Storage target = cluster.storages().require(order.storage());
        target.requireContent(machine ? "images" : "rootdir");
        String format = !target.type().holdsFiles() ? "raw" : order.format() == null ? source.format() : order.format();
        refuseUnfit(guest, order, source, target, format);
        return cluster.tasks()
                .start(
                        guest.node(),
                        machine ? "qmmove" : "move_volume",
                        Integer.toString(guest.id()),
                        actor.owner(),
                        run -> cluster.guestLocks()
                                .alone(guest, cluster.timing().lockTimeout(), () -> {
                                    if (machine) {
                                        copy(run, guest, order, source, target, format);
                                    } else {
                                        underLock(run, guest, order, source, target, format);
                                    }
                                    return guest;
                                }));
    }

    private static void refuseUnfit(Guest guest, Order order, VolumeId source, Storage target, String format) {
        boolean machine = guest.kind() == GuestKind.QEMU;
        if (source.storage().equals(target.id()) && source.format().equals(format)) {
            throw new Refusal(
                    machine
                            ? "you can't move to the same storage with same format"
                            : "you can't move to the same storage");
        }
        if (order.deleteSource() && !guest.config().snapshots().isEmpty()) {
            throw new Refusal(
                    machine
                            ? "you can't move a disk with snapshots and delete the source"
                            : "can't move volume with snapshots and delete the source");
        }
    }

    /** PVE locks a container while it copies its volume. */
    private void underLock(TaskRun run, Guest guest, Order order, VolumeId source, Storage target, String format)
            throws InterruptedException {
        Locked.refuse(guest);
        guest.configure(config -> config.with("lock", "disk"));
        try {
            copy(run, guest, order, source, target, format);
        } finally {
            guest.configure(config -> config.without("lock"));
        }
    }

    private void copy(TaskRun run, Guest guest, Order order, VolumeId source, Storage target, String format)
            throws InterruptedException {
        String node = guest.node();
        run.log("create full clone of drive " + order.key() + " (" + source + ")");
        VolumeId disk = cluster.storageLocks()
                .inside(target, node, () -> cluster.volumes().copy(source, node, target, guest.id(), format));
        try {
            long size = cluster.volumes().require(disk, node).size();
            run.log("transferred 0.0 B of " + Sizes.spoken(size) + " (0.00%)");
            run.takes(cluster.timing().clonePerDisk(), 0, 99);
            run.log("transferred %s of %s (100.00%%)".formatted(Sizes.spoken(size), Sizes.spoken(size)));
        } catch (Refusal | InterruptedException failed) {
            cluster.volumes().free(disk, node);
            throw failed;
        }
        guest.configure(config -> {
            GuestConfig moved =
                    config.with(order.key(), DriveKeys.withVolume(config.get(order.key(), ""), disk.toString()));
            return order.deleteSource() ? moved : moved.with(freeUnused(moved), source.toString());
        });
        if (order.deleteSource()) {
            cluster.storageLocks().inside(cluster.storages().require(source.storage()), node, () -> {
                cluster.volumes().free(source, node);
                return source;
            });
        }
    }

    private static String freeUnused(GuestConfig config) {
        int number = 0;
        while (config.get("unused" + number) != null) {
            number++;
        }
        return "unused" + number;
    }
}
