package io.croft.simulator.work;

import io.croft.simulator.cluster.Cluster;
import io.croft.simulator.guest.DriveKeys;
import io.croft.simulator.guest.Guest;
import io.croft.simulator.guest.GuestConfig;
import io.croft.simulator.guest.GuestKind;
import io.croft.simulator.refusal.Refusal;
import io.croft.simulator.storage.Storage;
import io.croft.simulator.storage.StorageType;
import io.croft.simulator.storage.VolumeId;
import io.croft.simulator.task.TaskRun;
import io.croft.simulator.task.Upid;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Clones guests: by links to a template's disks, or by copying them. */
public final class GuestClone {

    private static final Duration WAIT_FOR_RUNNING_SOURCE = Duration.ofSeconds(1);

    private final Cluster cluster;
    private final CloneDisks disks;

    public GuestClone(Cluster cluster) {
        this.cluster = cluster;
        this.disks = new CloneDisks(cluster);
    }

    /** Reserves the new id and starts the task; refuses at once what PVE refuses at once. */
    public Upid start(Actor actor, Guest source, CloneOrder order) {
        cluster.requireQuorum();
        Locked.refuse(source);
        boolean full = Boolean.TRUE.equals(order.full())
                || (order.full() == null && !source.config().isTemplate());
        SortedMap<String, String> original = original(source, order);
        check(source, original, order, full);
        if (order.pool() != null) {
            cluster.pools().require(order.pool());
        }
        GuestConfig reserved = GuestConfig.of(Map.of("lock", "clone"));
        Optional<Guest> clone = cluster.guests().create(source.node(), source.kind(), order.newId(), reserved);
        if (clone.isEmpty() && isHere(source, order.newId())) {
            throw new Refusal("unable to create " + source.kind().shortName() + " " + order.newId()
                    + ": config file already exists");
        }
        hold(source);
        if (order.pool() != null && clone.isPresent()) {
            cluster.pools().addGuest(order.pool(), order.newId());
        }
        return cluster.tasks()
                .start(
                        source.node(),
                        source.kind().taskPrefix() + "clone",
                        Integer.toString(source.id()),
                        actor.owner(),
                        run -> work(
                                run,
                                source,
                                clone.orElseThrow(() -> takenElsewhere(source, order)),
                                original,
                                order,
                                full));
    }

    /** PVE looks at once among the files of the source's node and kind only. */
    private boolean isHere(Guest source, int id) {
        return cluster.guests()
                .find(id)
                .filter(guest -> guest.node().equals(source.node()) && guest.kind() == source.kind())
                .isPresent();
    }

    /** An id of another node is refused by the cluster's file system when the task names the file. */
    private static Refusal takenElsewhere(Guest source, CloneOrder order) {
        return new Refusal("close (rename) atomic file '/etc/pve/nodes/" + source.node() + "/"
                + source.kind().directory() + "/"
                + order.newId() + ".conf' failed: File exists");
    }

    private static SortedMap<String, String> original(Guest source, CloneOrder order) {
        if (order.snapshot() == null) {
            return source.config().values();
        }
        SortedMap<String, String> snapshot = source.config().snapshots().get(order.snapshot());
        if (snapshot == null) {
            throw new Refusal("snapshot '" + order.snapshot() + "' does not exist");
        }
        return snapshot;
    }

    private void check(Guest source, Map<String, String> original, CloneOrder order, boolean full) {
        if (!full && order.storage() != null) {
            throw new Refusal("parameter 'storage' not allowed for linked clones");
        }
        if (!full && order.format() != null) {
            throw new Refusal("parameter 'format' not allowed for linked clones");
        }
        String target = order.target();
        if (target != null && cluster.node(target).isEmpty()) {
            throw new Refusal("no such cluster node '" + target + "'");
        }
        boolean elsewhere = target != null && !target.equals(source.node());
        if (order.storage() != null) {
            Storage storage = cluster.storages().require(order.storage());
            storage.requireContent(source.kind() == GuestKind.QEMU ? "images" : "rootdir");
            if (elsewhere && !storage.shared()) {
                throw new Refusal("can't clone to non-shared storage '" + storage.id() + "'");
            }
        }
        original.forEach((key, drive) -> {
            if (elsewhere && DriveKeys.isDrive(key) && isLocal(drive)) {
                throw new Refusal("can't clone " + source.kind().shortName() + " to node '" + target + "' ("
                        + source.kind().shortName() + " uses local storage)");
            }
            if (DriveKeys.isDrive(key) && !DriveKeys.isMediaOnly(drive)) {
                VolumeId volume = VolumeId.parse(DriveKeys.volume(drive));
                if (!full && !canLink(source, volume) && !DriveKeys.isCloudInit(drive)) {
                    throw new Refusal(
                            source.kind() == GuestKind.QEMU
                                    ? "Linked clone feature is not supported for '" + volume + "' (" + key + ")"
                                    : "Linked clone feature for '" + volume + "' is not available");
                }
            }
        });
    }

    /** A container's disks are never overlays, which file storages would make of them. */
    private boolean canLink(Guest source, VolumeId volume) {
        StorageType type = cluster.storages().require(volume.storage()).type();
        return volume.isBase() && type.canClone() && (source.kind() == GuestKind.QEMU || !type.holdsFiles());
    }

    /** A CD image or cloud-init drive on local storage binds a machine to its node as a disk does. */
    private boolean isLocal(String drive) {
        String volume = DriveKeys.volume(drive);
        return volume.contains(":")
                && !cluster.storages()
                        .require(volume.substring(0, volume.indexOf(':')))
                        .shared();
    }

    private void work(
            TaskRun run, Guest source, Guest clone, SortedMap<String, String> original, CloneOrder order, boolean full)
            throws InterruptedException {
        List<VolumeId> made = new ArrayList<>();
        try {
            run.log("creating a clone of " + source.kind().shortName() + " " + source.id() + " with ID " + clone.id());
            if (source.power().running()) {
                cluster.guestLocks()
                        .alone(source, WAIT_FOR_RUNNING_SOURCE, () -> fill(run, clone, original, order, full, made));
            } else {
                cluster.guestLocks()
                        .shared(
                                source,
                                cluster.timing().lockTimeout(),
                                () -> fill(run, clone, original, order, full, made));
            }
            if (order.target() != null) {
                cluster.guests().move(clone, order.target());
            }
            release(source);
        } catch (Refusal | InterruptedException failed) {
            release(source);
            made.forEach(volume -> cluster.volumes().free(volume, source.node()));
            cluster.guests().remove(clone);
            cluster.pools().removeGuest(clone.id());
            if (failed instanceof Refusal refusal) {
                throw new Refusal("clone failed: " + refusal.text());
            }
            throw failed;
        }
    }

    /** PVE locks a container that is cloned, so that a second clone of it is refused meanwhile. */
    private static void hold(Guest source) {
        if (source.kind() == GuestKind.LXC) {
            source.configure(config -> config.with("lock", "disk"));
        }
    }

    private static void release(Guest source) {
        if (source.kind() == GuestKind.LXC) {
            source.configure(config -> config.without("lock"));
        }
    }

    private Guest fill(
            TaskRun run,
            Guest clone,
            SortedMap<String, String> original,
            CloneOrder order,
            boolean full,
            List<VolumeId> made)
            throws InterruptedException {
        TreeMap<String, String> values = new TreeMap<>(original);
        values.keySet()
                .removeAll(List.of(
                        "template",
                        "parent",
                        "lock",
                        "snaptime",
                        "vmstate",
                        "runningmachine",
                        "runningcpu",
                        "description"));
        values.keySet().removeIf(DriveKeys::isUnused);
        List<String> drives = values.keySet().stream()
                .filter(key -> DriveKeys.isDrive(key) && !DriveKeys.isMediaOnly(values.getOrDefault(key, "none")))
                .toList();
        int done = 0;
        for (String key : drives) {
            int percent = 100 / drives.size() * done++;
            String drive = values.getOrDefault(key, "");
            values.put(key, disks.clone(run, clone, key, drive, order, full, percent, made));
        }
        if (drives.isEmpty()) {
            run.takes(cluster.timing().task());
        }
        FreshIds.renew(values, clone.kind());
        String nameKey = clone.kind().nameKey();
        set(
                values,
                nameKey,
                order.name() != null
                        ? order.name()
                        : "Copy-of-" + clone.kind().shortName() + "-"
                                + original.getOrDefault(nameKey, Integer.toString(clone.id())));
        set(values, "description", order.description() != null ? order.description() : original.get("description"));
        run.progress(99);
        clone.configure(_ -> GuestConfig.of(values));
        return clone;
    }

    private static void set(Map<String, String> values, String key, @Nullable String value) {
        if (value != null) {
            values.put(key, value);
        }
    }
}
