package io.croft.simulator.work;

import io.croft.simulator.cluster.Cluster;
import io.croft.simulator.cluster.Node;
import io.croft.simulator.guest.DriveKeys;
import io.croft.simulator.guest.Guest;
import io.croft.simulator.guest.GuestKind;
import io.croft.simulator.refusal.Refusal;
import io.croft.simulator.refusal.WrongParameters;
import io.croft.simulator.storage.Storage;
import io.croft.simulator.storage.VolumeId;
import io.croft.simulator.task.TaskRun;
import io.croft.simulator.task.Upid;
import java.time.Duration;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Moves guests between nodes: machines while they run, containers with a restart, local disks by copying them. */
public final class GuestMigration {

    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss").withZone(ZoneOffset.UTC);

    private final Cluster cluster;
    private final GuestPower power;

    public GuestMigration(Cluster cluster) {
        this.cluster = cluster;
        this.power = new GuestPower(cluster);
    }

    /**
     * What is asked for.
     *
     * @param live          move a machine while it runs
     * @param restart       shut a container down and start it there
     * @param timeout       for the shutdown
     * @param localDisks    copy local disks of a running machine
     * @param targetStorage for local disks, or null for the storage of the same name
     */
    public record Order(
            String target,
            boolean live,
            boolean restart,
            Duration timeout,
            boolean localDisks,
            @Nullable String targetStorage) {}

    /** Refuses at once what PVE refuses at once, and moves in a task that holds the guest's {@code migrate} lock. */
    public Upid start(Actor actor, Guest guest, Order order) {
        cluster.requireQuorum();
        String target = order.target();
        if (target.equals(guest.node())) {
            throw new WrongParameters("target", "target is local node.");
        }
        Node node = cluster.node(target).orElseThrow(() -> new Refusal("no such cluster node '" + target + "'"));
        boolean machine = guest.kind() == GuestKind.QEMU;
        if (guest.power().running() && !order.live() && !order.restart()) {
            throw new Refusal(
                    machine
                            ? "can't migrate running VM without --online"
                            : "can't migrate running container without --online or --restart");
        }
        Locked.refuse(guest);
        return cluster.tasks()
                .start(
                        guest.node(),
                        machine ? "qmigrate" : "vzmigrate",
                        Integer.toString(guest.id()),
                        actor.owner(),
                        run -> cluster.guestLocks()
                                .alone(guest, cluster.timing().lockTimeout(), () -> {
                                    Locked.refuse(guest);
                                    migrate(run, guest, node, order);
                                    return guest;
                                }));
    }

    private void migrate(TaskRun run, Guest guest, Node target, Order order) throws InterruptedException {
        guest.configure(config -> config.with("lock", "migrate"));
        try {
            boolean restart = guest.kind() == GuestKind.LXC && guest.power().running();
            if (restart) {
                say(run, "shutdown CT " + guest.id());
                power.powerDown(run, guest, order.timeout(), false);
            }
            say(
                    run,
                    "starting migration of %s %d to node '%s' (%s)"
                            .formatted(guest.kind().shortName(), guest.id(), target.name(), target.address()));
            if (!cluster.isOnline(target)) {
                throw new Refusal("Can't connect to destination address using public key");
            }
            moveDisks(run, guest, target, order);
            run.takes(cluster.timing().migrate(), 0, 90);
            cluster.guests().move(guest, target.name());
            if (restart) {
                say(run, "start container on target node");
                power.boot(run, guest);
            }
            say(run, "migration finished successfully (duration 00:00:01)");
        } catch (Refusal refusal) {
            say(run, "ERROR: migration aborted (duration 00:00:00): " + refusal.text());
            throw new Refusal("migration aborted");
        } finally {
            guest.configure(config -> config.without("lock"));
        }
    }

    private void moveDisks(TaskRun run, Guest guest, Node target, Order order) throws InterruptedException {
        List<String> local = localDisks(guest);
        if (local.isEmpty()) {
            return;
        }
        say(run, "found local disk '" + local.getFirst() + "' (attached)");
        if (guest.power().running() && !order.localDisks()) {
            say(run, "ERROR: Problem found while scanning volumes - can't migrate VM - check log");
            throw new Refusal("can't live migrate attached local disks without with-local-disks option");
        }
        for (String key : List.copyOf(guest.config().values().keySet())) {
            String drive = guest.config().get(key, "");
            if (!holdsVolume(key, drive)) {
                continue;
            }
            VolumeId volume = VolumeId.parse(DriveKeys.volume(drive));
            if (cluster.storages().require(volume.storage()).shared()) {
                continue;
            }
            Storage storage = cluster.storages()
                    .require(order.targetStorage() == null ? volume.storage() : order.targetStorage());
            run.takes(cluster.timing().clonePerDisk(), 0, 50);
            VolumeId there = cluster.volumes().transfer(volume, guest.node(), storage, target.name());
            say(run, "volume '" + volume + "' is '" + there + "' on the target");
            guest.configure(config -> config.with(key, DriveKeys.withVolume(drive, there.toString())));
        }
    }

    private void say(TaskRun run, String text) {
        run.log(STAMP.format(cluster.clock().instant()) + " " + text);
    }

    private static boolean holdsVolume(String key, String drive) {
        return (DriveKeys.isDrive(key) || DriveKeys.isUnused(key)) && !DriveKeys.isMediaOnly(drive);
    }

    /** Volumes that keep the guest on its node, or have to be copied. */
    public List<String> localDisks(Guest guest) {
        List<String> local = new ArrayList<>();
        guest.config().values().forEach((key, drive) -> {
            if (holdsVolume(key, drive)) {
                VolumeId volume = VolumeId.parse(DriveKeys.volume(drive));
                if (!cluster.storages().require(volume.storage()).shared()) {
                    local.add(volume.toString());
                }
            }
        });
        return local;
    }
}
