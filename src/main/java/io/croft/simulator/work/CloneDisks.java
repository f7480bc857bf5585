package io.croft.simulator.work;

import io.croft.simulator.cluster.Cluster;
import io.croft.simulator.cluster.Sizes;
import io.croft.simulator.guest.DriveKeys;
import io.croft.simulator.guest.Guest;
import io.croft.simulator.guest.GuestKind;
import io.croft.simulator.storage.Storage;
import io.croft.simulator.storage.Volume;
import io.croft.simulator.storage.VolumeId;
import io.croft.simulator.task.TaskRun;
import java.util.List;

/** Clones one disk at a time, writing PVE's log lines. */
final class CloneDisks {

    private final Cluster cluster;
    private final NewDisks newDisks;

    CloneDisks(Cluster cluster) {
        this.cluster = cluster;
        this.newDisks = new NewDisks(cluster);
    }

    /** Gives the clone's value for the drive; volumes made are noted so that a failure can take them back. */
    String clone(
            TaskRun run,
            Guest clone,
            String key,
            String drive,
            CloneOrder order,
            boolean full,
            int percent,
            List<VolumeId> made)
            throws InterruptedException {
        VolumeId source = VolumeId.parse(DriveKeys.volume(drive));
        Storage storage = cluster.storages().require(order.storage() == null ? source.storage() : order.storage());
        run.progress(percent);
        if (DriveKeys.isCloudInit(drive)) {
            run.log("create full clone of " + word(clone) + " " + key + " (" + source + ")");
            VolumeId disk = newDisks.cloudInit(run, storage, clone, made);
            run.log("allocated target volume '" + disk + "'");
            return DriveKeys.withProperty(DriveKeys.withVolume(drive, disk.toString()), "size", "4M");
        }
        return full && !(source.isBase() && order.full() == null)
                ? copy(run, clone, key, drive, source, storage, order, made)
                : link(run, clone, key, drive, source, storage, made);
    }

    private static String word(Guest clone) {
        return clone.kind() == GuestKind.QEMU ? "drive" : "mountpoint";
    }

    private String link(
            TaskRun run, Guest clone, String key, String drive, VolumeId source, Storage storage, List<VolumeId> made)
            throws InterruptedException {
        run.log("create linked clone of " + word(clone) + " " + key + " (" + source + ")");
        Volume base = cluster.volumes().require(source, clone.node());
        VolumeId disk = cluster.storageLocks().inside(storage, clone.node(), () -> {
            run.takes(cluster.timing().clonePerDisk(), 0, 99);
            return cluster.volumes().link(source, clone.node(), clone.id());
        });
        made.add(disk);
        if (storage.type().holdsFiles()) {
            run.log("clone %s: images, %s, %d to %s (base=../%s)"
                    .formatted(source.name(), disk.file(), clone.id(), disk.file(), disk.base()));
            run.log(("Formatting '%s', fmt=qcow2 cluster_size=131072 extended_l2=on preallocation=metadata "
                            + "compression_type=zlib size=%d backing_file=../%s backing_fmt=qcow2 lazy_refcounts=off "
                            + "refcount_bits=16")
                    .formatted(cluster.volumes().path(disk), base.size(), disk.base()));
        }
        return DriveKeys.withVolume(drive, disk.toString());
    }

    private String copy(
            TaskRun run,
            Guest clone,
            String key,
            String drive,
            VolumeId source,
            Storage storage,
            CloneOrder order,
            List<VolumeId> made)
            throws InterruptedException {
        run.log("create full clone of " + word(clone) + " " + key + " (" + source + ")");
        String wanted = order.format() == null ? source.format() : order.format();
        String format = storage.type().holdsFiles() ? wanted : "raw";
        VolumeId disk = cluster.storageLocks()
                .inside(
                        storage,
                        clone.node(),
                        () -> cluster.volumes().copy(source, clone.node(), storage, clone.id(), format));
        made.add(disk);
        long size = cluster.volumes().require(disk, clone.node()).size();
        newDisks.logFormatting(run, disk, format, size);
        run.log("allocated target volume '" + disk + "'");
        run.log("transferred 0.0 B of %s (0.00%%)".formatted(Sizes.spoken(size)));
        run.takes(cluster.timing().clonePerDisk(), 0, 99);
        run.log("transferred %s of %s (100.00%%)".formatted(Sizes.spoken(size), Sizes.spoken(size)));
        return DriveKeys.withVolume(drive, disk.toString());
    }
}
