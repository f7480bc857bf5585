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
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Creates guests: the id is reserved at once, the disks are made in the task. */
public final class GuestCreation {

    private final Cluster cluster;
    private final DriveMaking drives;
    private final GuestPower power;

    public GuestCreation(Cluster cluster) {
        this.cluster = cluster;
        this.drives = new DriveMaking(cluster);
        this.power = new GuestPower(cluster);
    }

    /**
     * Starts the creation of a guest.
     *
     * @param given keys and values as a request has them
     * @param pool  to put the guest into, or null
     * @param start whether to start it afterwards
     */
    public Upid create(
            Actor actor,
            GuestKind kind,
            String node,
            int id,
            Map<String, String> given,
            @Nullable String pool,
            boolean start) {
        return create(actor, kind, node, id, given, pool, start, () -> {});
    }

    /** As above, with something the task looks at first (a container's template). */
    public Upid create(
            Actor actor,
            GuestKind kind,
            String node,
            int id,
            Map<String, String> given,
            @Nullable String pool,
            boolean start,
            Runnable first) {
        cluster.requireQuorum();
        cluster.guests().find(id).ifPresent(taken -> {
            throw exists(kind, taken);
        });
        drives.check(given, kind);
        if (pool != null) {
            cluster.pools().require(pool);
        }
        Guest guest = cluster.guests()
                .create(node, kind, id, GuestConfig.of(Map.of("lock", "create")))
                .orElseThrow(() -> exists(kind, cluster.guests().find(id).orElseThrow()));
        if (pool != null) {
            cluster.pools().addGuest(pool, id);
        }
        String type = kind.taskPrefix() + "create";
        return cluster.tasks()
                .start(node, type, Integer.toString(id), actor.owner(), run -> work(run, guest, given, start, first));
    }

    private static Refusal exists(GuestKind kind, Guest taken) {
        String text = taken.kind().shortName() + " " + taken.id() + " already exists on node '" + taken.node() + "'";
        return new Refusal(kind == GuestKind.QEMU ? "unable to create VM " + taken.id() + " - " + text : text);
    }

    private void work(TaskRun run, Guest guest, Map<String, String> given, boolean start, Runnable first)
            throws InterruptedException {
        List<VolumeId> made = new ArrayList<>();
        try {
            first.run();
            TreeMap<String, String> values = new TreeMap<>(given);
            made.addAll(drives.make(run, guest, values));
            complete(guest, values);
            run.takes(cluster.timing().task(), 0, 99);
            guest.configure(_ -> GuestConfig.of(values));
        } catch (Refusal refusal) {
            undo(guest, made);
            throw new Refusal(
                    "unable to create " + guest.kind().shortName() + " " + guest.id() + " - " + refusal.text());
        } catch (InterruptedException stopped) {
            undo(guest, made);
            throw stopped;
        }
        if (start) {
            power.boot(run, guest);
        }
    }

    private void undo(Guest guest, List<VolumeId> made) {
        drives.free(guest, made);
        cluster.guests().remove(guest);
        cluster.pools().removeGuest(guest.id());
    }

    private void complete(Guest guest, NavigableMap<String, String> values) {
        if (guest.kind() == GuestKind.LXC) {
            values.putIfAbsent("arch", "amd64");
            values.putIfAbsent("ostype", "debian");
            values.putIfAbsent("memory", "512");
            values.putIfAbsent("swap", "512");
            values.putIfAbsent("hostname", "CT" + guest.id());
            values.replaceAll((key, value) -> DriveKeys.isNetwork(key) && !value.contains("hwaddr=")
                    ? value + ",hwaddr=" + FreshIds.mac() + ",type=veth"
                    : value);
            return;
        }
        values.replaceAll((key, value) -> DriveKeys.isNetwork(key) ? FreshIds.completed(value) : value);
        FreshIds.identity().forEach(values::putIfAbsent);
        values.put("meta", "creation-qemu=10.0.2,ctime=" + cluster.clock().millis() / 1000);
        List<String> order = new ArrayList<>();
        values.forEach((key, value) -> {
            if (DriveKeys.isDrive(key) && !value.contains("media=cdrom") && order.isEmpty()) {
                order.add(key);
            }
        });
        values.keySet().stream()
                .filter(key ->
                        DriveKeys.isDrive(key) && values.getOrDefault(key, "").contains("media=cdrom"))
                .forEach(order::add);
        values.keySet().stream().filter(DriveKeys::isNetwork).findFirst().ifPresent(order::add);
        if (!order.isEmpty()) {
            values.putIfAbsent("boot", "order=" + String.join(";", order));
        }
    }
}
