package io.croft.simulator.work;

import io.croft.simulator.cluster.Cluster;
import io.croft.simulator.guest.Guest;
import io.croft.simulator.storage.Storage;
import io.croft.simulator.storage.VolumeId;
import io.croft.simulator.task.TaskRun;
import java.util.List;

/** Makes empty disks and cloud-init drives, writing PVE's log lines. */
final class NewDisks {

    static final long CLOUD_INIT_SIZE = 4L << 20;

    private final Cluster cluster;

    NewDisks(Cluster cluster) {
        this.cluster = cluster;
    }

    VolumeId empty(TaskRun run, Storage storage, Guest guest, String format, long size, List<VolumeId> made)
            throws InterruptedException {
        VolumeId disk = cluster.storageLocks()
                .inside(
                        storage,
                        guest.node(),
                        () -> cluster.volumes().allocate(storage, guest.node(), guest.id(), null, format, size));
        made.add(disk);
        logFormatting(run, disk, format, size);
        return disk;
    }

    VolumeId cloudInit(TaskRun run, Storage storage, Guest guest, List<VolumeId> made) throws InterruptedException {
        boolean files = storage.type().holdsFiles();
        String format = files ? "qcow2" : "raw";
        String name = "vm-" + guest.id() + "-cloudinit" + (files ? ".qcow2" : "");
        VolumeId disk = cluster.storageLocks()
                .inside(
                        storage,
                        guest.node(),
                        () -> cluster.volumes()
                                .allocate(storage, guest.node(), guest.id(), name, format, CLOUD_INIT_SIZE));
        made.add(disk);
        logFormatting(run, disk, format, CLOUD_INIT_SIZE);
        return disk;
    }

    void logFormatting(TaskRun run, VolumeId disk, String format, long size) {
        String path = cluster.volumes().path(disk);
        if (path.startsWith("/dev/")) {
            run.log("  Logical volume \"" + disk.file() + "\" created.");
        } else if (format.equals("qcow2")) {
            run.log(("Formatting '%s', fmt=qcow2 cluster_size=65536 extended_l2=off preallocation=metadata "
                            + "compression_type=zlib size=%d lazy_refcounts=off refcount_bits=16")
                    .formatted(path, size));
        } else {
            run.log("Formatting '%s', fmt=%s size=%d preallocation=off".formatted(path, format, size));
        }
    }
}
