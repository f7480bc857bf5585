package io.croft.simulator.work;

import io.croft.simulator.cluster.Cluster;
import io.croft.simulator.cluster.Sizes;
import io.croft.simulator.guest.DriveKeys;
import io.croft.simulator.guest.Guest;
import io.croft.simulator.guest.GuestKind;
import io.croft.simulator.refusal.Refusal;
import io.croft.simulator.storage.Storage;
import io.croft.simulator.storage.Volume;
import io.croft.simulator.storage.VolumeId;
import io.croft.simulator.task.TaskRun;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Makes what a request asks for at a drive's key and gives the value the configuration gets. */
final class DriveMaking {

    private final Cluster cluster;
    private final NewDisks newDisks;

    DriveMaking(Cluster cluster) {
        this.cluster = cluster;
        this.newDisks = new NewDisks(cluster);
    }

    /** Refuses storages that do not exist or may not hold disks. */
    void check(Map<String, String> given, GuestKind kind) {
        given.forEach((key, value) -> {
            if (DriveKeys.isDrive(key)) {
                DriveSpec spec = DriveSpec.parse(value);
                if (spec.kind() != DriveSpec.Kind.EXISTING) {
                    cluster.storages()
                            .require(spec.storage())
                            .requireContent(kind == GuestKind.QEMU ? "images" : "rootdir");
                }
            }
        });
    }

    /** Replaces the drives among the values by what was made for them; undoes everything on a refusal. Gives what was made. */
    List<VolumeId> make(TaskRun run, Guest guest, Map<String, String> values) throws InterruptedException {
        List<VolumeId> made = new ArrayList<>();
        try {
            for (String key : List.copyOf(values.keySet())) {
                if (DriveKeys.isDrive(key)) {
                    values.put(key, make(run, guest, key, values.getOrDefault(key, ""), made));
                }
            }
        } catch (Refusal | InterruptedException failed) {
            free(guest, made);
            throw failed;
        }
        return made;
    }

    /** Takes back what was made. */
    void free(Guest guest, List<VolumeId> made) {
        made.forEach(volume -> cluster.volumes().free(volume, guest.node()));
    }

    private String make(TaskRun run, Guest guest, String key, String value, List<VolumeId> made)
            throws InterruptedException {
        DriveSpec spec = DriveSpec.parse(value);
        if (spec.kind() == DriveSpec.Kind.EXISTING) {
            return existing(guest, value);
        }
        Storage storage = cluster.storages().require(spec.storage());
        String created = switch (spec.kind()) {
            case CLOUD_INIT -> newDisks.cloudInit(run, storage, guest, made) + spec.options();
            case IMPORT -> imported(run, guest, spec, storage, made);
            default -> {
                String format = storage.type().holdsFiles() && spec.format() != null ? spec.format() : "raw";
                VolumeId disk = newDisks.empty(run, storage, guest, format, spec.bytes(), made);
                yield disk + spec.options() + ",size=" + Sizes.text(spec.bytes());
            }
        };
        run.log(key + ": successfully created disk '" + created + "'");
        return created;
    }

    private String existing(Guest guest, String value) {
        if (!DriveKeys.isMediaOnly(value)) {
            Volume volume = cluster.volumes().require(VolumeId.parse(DriveKeys.volume(value)), guest.node());
            return DriveKeys.withProperty(value, "size", Sizes.text(volume.size()));
        }
        return value;
    }

    private String imported(TaskRun run, Guest guest, DriveSpec spec, Storage storage, List<VolumeId> made)
            throws InterruptedException {
        String from = String.valueOf(spec.importFrom());
        VolumeId source = from.startsWith("/")
                ? cluster.storages()
                        .volumeAt(from)
                        .orElseThrow(() -> new Refusal("non-existent or non-regular file '" + from + "'"))
                : VolumeId.parse(from);
        String format = !storage.type().holdsFiles() ? "raw" : spec.format() != null ? spec.format() : "raw";
        VolumeId disk = cluster.storageLocks()
                .inside(
                        storage,
                        guest.node(),
                        () -> cluster.volumes().copy(source, guest.node(), storage, guest.id(), format));
        made.add(disk);
        long size = cluster.volumes().require(disk, guest.node()).size();
        newDisks.logFormatting(run, disk, format, size);
        run.log("transferred 0.0 B of " + Sizes.spoken(size) + " (0.00%)");
        run.takes(cluster.timing().clonePerDisk(), 0, 99);
        run.log("transferred %s of %s (100.00%%)".formatted(Sizes.spoken(size), Sizes.spoken(size)));
        return disk + spec.options() + ",size=" + Sizes.text(size);
    }
}
