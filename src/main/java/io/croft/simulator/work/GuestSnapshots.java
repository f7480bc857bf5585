package io.croft.simulator.work;

import io.croft.simulator.cluster.Cluster;
import io.croft.simulator.guest.DriveKeys;
import io.croft.simulator.guest.Guest;
import io.croft.simulator.guest.GuestConfig;
import io.croft.simulator.refusal.Refusal;
import io.croft.simulator.storage.Storage;
import io.croft.simulator.storage.VolumeId;
import io.croft.simulator.task.TaskRun;
import io.croft.simulator.task.Upid;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Takes snapshots, rolls back to them and deletes them. */
public final class GuestSnapshots {

    private static final List<String> OWN_KEYS = List.of("snaptime", "description", "parent", "vmstate");
    private static final long STATE_OVERHEAD = 500L << 20;

    private final Cluster cluster;
    private final GuestPower power;

    public GuestSnapshots(Cluster cluster) {
        this.cluster = cluster;
        this.power = new GuestPower(cluster);
    }

    /** Takes a snapshot; with {@code state} the memory of a running guest too. */
    public Upid take(Actor actor, Guest guest, String name, @Nullable String description, boolean state) {
        if (name.equals("current") || name.equalsIgnoreCase("pending")) {
            throw new Refusal("unable to use snapshot name '" + name + "' (reserved name)");
        }
        return task(actor, guest, "snapshot", run -> {
            Locked.refuse(guest);
            if (guest.config().isTemplate()) {
                throw new Refusal("snapshot feature is not available");
            }
            if (guest.config().snapshots().containsKey(name)) {
                throw new Refusal("snapshot name '" + name + "' already used");
            }
            Map<String, VolumeId> disks = disksOf(guest.config().values());
            requireSnapshots(disks);
            TreeMap<String, String> section = new TreeMap<>(guest.config().values());
            section.put("snaptime", Long.toString(cluster.clock().millis() / 1000));
            section.put("description", description == null ? "" : description);
            section.keySet().removeIf(DriveKeys::isUnused);
            if (state && guest.power().running()) {
                section.put("vmstate", saveState(run, guest, name));
            }
            run.takes(cluster.timing().snapshot(), 0, 90);
            disks.forEach((key, volume) -> {
                run.log("snapshotting 'drive-" + key + "' (" + volume + ")");
                cluster.volumes().takeSnapshot(volume, guest.node(), name);
            });
            guest.configure(config -> config.withSnapshot(name, section).with("parent", name));
        });
    }

    /** Goes back to a snapshot; the guest runs afterwards if its memory was saved or {@code start} asks for it. */
    public Upid rollBack(Actor actor, Guest guest, String name, boolean start) {
        return task(actor, guest, "rollback", run -> {
            Locked.refuse(guest);
            SortedMap<String, String> section = require(guest, name);
            run.takes(cluster.timing().task(), 0, 80);
            power.halt(guest);
            disksOf(section).forEach((_, volume) -> cluster.volumes().rollBack(volume, guest.node(), name));
            guest.configure(config -> restored(config, section, name));
            if (start || section.containsKey("vmstate")) {
                power.boot(run, guest);
            }
        });
    }

    public Upid delete(Actor actor, Guest guest, String name) {
        return task(actor, guest, "delsnapshot", run -> {
            Locked.refuse(guest);
            SortedMap<String, String> section = require(guest, name);
            run.takes(cluster.timing().task(), 0, 90);
            disksOf(section).forEach((_, volume) -> cluster.volumes().dropSnapshot(volume, guest.node(), name));
            String state = section.get("vmstate");
            if (state != null) {
                cluster.volumes().free(VolumeId.parse(state), guest.node());
            }
            guest.configure(config -> without(config, section, name));
        });
    }

    /** Changes a snapshot's description. */
    public void describe(Guest guest, String name, String description) {
        TreeMap<String, String> section = new TreeMap<>(require(guest, name));
        section.put("description", description);
        guest.configure(config -> config.withSnapshot(name, section));
    }

    /** The snapshot's section; refuses an unknown name. */
    public static SortedMap<String, String> require(Guest guest, String name) {
        SortedMap<String, String> section = guest.config().snapshots().get(name);
        if (section == null) {
            throw new Refusal("snapshot '" + name + "' does not exist");
        }
        return section;
    }

    private void requireSnapshots(Map<String, VolumeId> disks) {
        disks.values().forEach(volume -> {
            Storage storage = cluster.storages().require(volume.storage());
            if (!storage.type().canSnapshot(volume.format())) {
                throw new Refusal("snapshot feature is not available");
            }
        });
    }

    private String saveState(TaskRun run, Guest guest, String name) throws InterruptedException {
        VolumeId first = disksOf(guest.config().values()).values().stream()
                .findFirst()
                .orElseThrow(() -> new Refusal("no storage for the state"));
        Storage storage = cluster.storages().require(first.storage());
        String file = "vm-" + guest.id() + "-state-" + name + (storage.type().holdsFiles() ? ".raw" : "");
        long size = cluster.statistics().now(guest).maxMem() * 2 + STATE_OVERHEAD;
        VolumeId state = cluster.storageLocks()
                .inside(
                        storage,
                        guest.node(),
                        () -> cluster.volumes().allocate(storage, guest.node(), guest.id(), file, "raw", size));
        run.log("saving VM state and RAM using storage '" + storage.id() + "'");
        run.log("completed saving the VM state in 1s, saved 100.00 MiB");
        return state.toString();
    }

    private static GuestConfig restored(GuestConfig config, SortedMap<String, String> section, String name) {
        TreeMap<String, String> values = new TreeMap<>(section);
        values.keySet().removeAll(OWN_KEYS);
        values.put("parent", name);
        values.computeIfPresent("vmgenid", (_, _) -> UUID.randomUUID().toString());
        config.values().forEach((key, value) -> {
            if (DriveKeys.isUnused(key) || key.equals("description")) {
                values.put(key, value);
            }
        });
        return config.changed(current -> {
            current.clear();
            current.putAll(values);
        });
    }

    private static GuestConfig without(GuestConfig config, SortedMap<String, String> section, String name) {
        @Nullable String parent = section.get("parent");
        GuestConfig left = config.withoutSnapshot(name);
        for (Map.Entry<String, SortedMap<String, String>> other :
                left.snapshots().entrySet()) {
            if (name.equals(other.getValue().get("parent"))) {
                left = left.withSnapshot(other.getKey(), reparented(other.getValue(), parent));
            }
        }
        return name.equals(left.get("parent")) ? GuestSnapshots.child(left, parent) : left;
    }

    private static GuestConfig child(GuestConfig config, @Nullable String parent) {
        return parent == null ? config.without("parent") : config.with("parent", parent);
    }

    private static Map<String, String> reparented(Map<String, String> section, @Nullable String parent) {
        TreeMap<String, String> copy = new TreeMap<>(section);
        if (parent == null) {
            copy.remove("parent");
        } else {
            copy.put("parent", parent);
        }
        return copy;
    }

    private static Map<String, VolumeId> disksOf(Map<String, String> values) {
        Map<String, VolumeId> disks = new LinkedHashMap<>();
        values.forEach((key, drive) -> {
            boolean own = DriveKeys.isDrive(key) && !drive.contains("media=cdrom") && !DriveKeys.isMediaOnly(drive);
            if (own) {
                disks.put(key, VolumeId.parse(DriveKeys.volume(drive)));
            }
        });
        return disks;
    }

    private interface WorkContext {
        void run(TaskRun run) throws InterruptedException;
    }

    private Upid task(Actor actor, Guest guest, String verb, WorkContext work) {
        cluster.requireQuorum();
        return cluster.tasks()
                .start(
                        guest.node(),
                        guest.kind().taskPrefix() + verb,
                        Integer.toString(guest.id()),
                        actor.owner(),
                        run -> cluster.guestLocks()
                                .alone(guest, cluster.timing().lockTimeout(), () -> {
                                    work.run(run);
                                    return guest;
                                }));
    }
}
