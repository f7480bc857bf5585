package io.croft.simulator.work;

import io.croft.simulator.cluster.Cluster;
import io.croft.simulator.guest.DriveKeys;
import io.croft.simulator.guest.Guest;
import io.croft.simulator.guest.GuestConfig;
import io.croft.simulator.guest.GuestKind;
import io.croft.simulator.refusal.Refusal;
import io.croft.simulator.storage.VolumeId;
import io.croft.simulator.task.TaskRun;
import io.croft.simulator.task.Upid;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Changes configurations, immediately or in a task. What a running guest cannot take is pending until its next start.
 */
public final class GuestConfigChange {

    private static final Set<String> ALWAYS_AT_ONCE = Set.of(
            "autostart",
            "description",
            "ha-managed",
            "hookscript",
            "lock",
            "name",
            "onboot",
            "protection",
            "shares",
            "startup",
            "tags",
            "vmstatestorage",
            "cicustom",
            "cipassword",
            "citype",
            "ciuser",
            "ciupgrade",
            "nameserver",
            "searchdomain",
            "sshkeys");
    private static final Pattern PLUGGABLE_QEMU = Pattern.compile("(net|scsi|virtio|unused|usb|ipconfig)\\d+");
    private static final Pattern PLUGGABLE_LXC = Pattern.compile(
            "(net|mp|unused)\\d+|hostname|cores|cpulimit|cpuunits|memory|swap|tags|description|onboot|protection");

    private final Cluster cluster;
    private final DriveMaking drives;

    public GuestConfigChange(Cluster cluster) {
        this.cluster = cluster;
        this.drives = new DriveMaking(cluster);
    }

    /** Changes the configuration before it returns. */
    public void now(Guest guest, ConfigOrder order) throws InterruptedException {
        check(guest, order);
        alone(TaskRun.outside(), guest, order);
    }

    /** Changes the configuration in a task. */
    public Upid inTask(Actor actor, Guest guest, ConfigOrder order) {
        check(guest, order);
        String type = guest.kind().taskPrefix() + "config";
        return cluster.tasks().start(guest.node(), type, Integer.toString(guest.id()), actor.owner(), run -> {
            run.log("update VM " + guest.id() + ": " + spoken(order));
            run.takes(cluster.timing().task(), 0, 90);
            alone(run, guest, order);
        });
    }

    private void check(Guest guest, ConfigOrder order) {
        if (cluster.faults().isQuorumLost()) {
            throw new Refusal("unable to open file '/etc/pve/nodes/%s/%s/%d.conf.tmp.%d' - Permission denied"
                    .formatted(guest.node(), guest.kind().directory(), guest.id(), cluster.nextProcessId()));
        }
        requireUnchanged(guest, order.digest());
        if (!order.skipLock()) {
            Locked.refuse(guest);
        }
        drives.check(order.set(), guest.kind());
    }

    /** Refuses a change based on another state of the configuration; null for any. */
    public static void requireUnchanged(Guest guest, @Nullable String digest) {
        if (digest != null && !digest.equals(guest.config().digest())) {
            throw new Refusal("checksum mismatch (file change by other user?)");
        }
    }

    private void alone(TaskRun run, Guest guest, ConfigOrder order) throws InterruptedException {
        cluster.guestLocks().alone(guest, cluster.timing().lockTimeout(), () -> {
            apply(run, guest, order);
            return guest;
        });
    }

    private void apply(TaskRun run, Guest guest, ConfigOrder order) throws InterruptedException {
        TreeMap<String, String> set = new TreeMap<>(order.set());
        drives.make(run, guest, set);
        if (guest.kind() == GuestKind.QEMU) {
            set.replaceAll((key, value) -> DriveKeys.isNetwork(key) ? FreshIds.completed(value) : value);
        }
        for (String key : order.revert()) {
            guest.configure(config -> config.reverted(key));
        }
        for (String key : order.delete()) {
            delete(guest, key);
        }
        set.forEach((key, value) -> set(guest, key, value));
    }

    private static void set(Guest guest, String key, String value) {
        boolean waits = guest.power().running() && !takesAtOnce(guest, key);
        guest.configure(config -> {
            if (waits) {
                return value.equals(config.get(key)) ? config.reverted(key) : config.withPending(key, value);
            }
            String before = config.get(key);
            boolean replaced = before != null
                    && DriveKeys.isDrive(key)
                    && !DriveKeys.volume(before).equals(DriveKeys.volume(value));
            GuestConfig kept = replaced && before != null ? unused(config, before) : config;
            GuestConfig claimed = DriveKeys.isDrive(key) ? withoutUnused(kept, DriveKeys.volume(value)) : kept;
            return claimed.reverted(key).with(key, value);
        });
    }

    private void delete(Guest guest, String key) throws InterruptedException {
        String value = guest.config().get(key);
        if (guest.power().running() && !takesAtOnce(guest, key)) {
            guest.configure(config -> value == null ? dropped(config, key) : config.withPendingDelete(key));
            return;
        }
        if (value != null && DriveKeys.isUnused(key)) {
            VolumeId volume = VolumeId.parse(DriveKeys.volume(value));
            cluster.storageLocks().inside(cluster.storages().require(volume.storage()), guest.node(), () -> {
                cluster.volumes().free(volume, guest.node());
                return volume;
            });
        }
        guest.configure(config -> {
            GuestConfig kept = value != null && DriveKeys.isDrive(key) ? unused(config, value) : config;
            return kept.reverted(key).without(key);
        });
        if (value != null && DriveKeys.isCloudInit(value)) {
            cluster.volumes().free(VolumeId.parse(DriveKeys.volume(value)), guest.node());
        }
    }

    /** Gives up what waits for the next start; the volume of a drive is kept. */
    private static GuestConfig dropped(GuestConfig config, String key) {
        String waiting = config.pending().get(key);
        GuestConfig kept = waiting != null && DriveKeys.isDrive(key) ? unused(config, waiting) : config;
        return kept.reverted(key);
    }

    /** Keeps the volume of a drive that goes away, as PVE does. */
    private static GuestConfig unused(GuestConfig config, String drive) {
        if (DriveKeys.isMediaOnly(drive) || DriveKeys.isCloudInit(drive)) {
            return config;
        }
        int number = 0;
        while (config.get("unused" + number) != null) {
            number++;
        }
        return config.with("unused" + number, DriveKeys.volume(drive));
    }

    private static GuestConfig withoutUnused(GuestConfig config, String volume) {
        return config.changed(values -> values.entrySet()
                .removeIf(entry ->
                        DriveKeys.isUnused(entry.getKey()) && entry.getValue().equals(volume)));
    }

    /**
     * Limits of a container change while it runs; memory and processors of a machine only with hot-plugging enabled.
     */
    private static boolean takesAtOnce(Guest guest, String key) {
        if (ALWAYS_AT_ONCE.contains(key)) {
            return true;
        }
        if (guest.kind() == GuestKind.LXC) {
            return PLUGGABLE_LXC.matcher(key).matches();
        }
        boolean ready = guest.config().get("numa", "0").equals("1");
        String plugs = guest.config().get("hotplug", "network,disk,usb");
        return switch (key) {
            case "memory" -> ready && plugs.contains("memory");
            case "vcpus" -> ready && plugs.contains("cpu");
            default -> PLUGGABLE_QEMU.matcher(key).matches();
        };
    }

    private static String spoken(ConfigOrder order) {
        StringBuilder text = new StringBuilder();
        if (!order.delete().isEmpty()) {
            text.append("-delete ").append(String.join(",", order.delete())).append(' ');
        }
        for (Map.Entry<String, String> entry : order.set().entrySet()) {
            String value = entry.getKey().equals("cipassword") ? "<hidden>" : entry.getValue();
            text.append('-').append(entry.getKey()).append(' ').append(value).append(' ');
        }
        return text.toString().strip();
    }
}
