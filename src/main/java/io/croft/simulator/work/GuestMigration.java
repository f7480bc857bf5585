package io.croft.simulator.work;

import io.croft.simulator.cluster.Cluster;
import io.croft.simulator.cluster.Node;
import io.croft.simulator.guest.DriveKeys;
import io.croft.simulator.guest.Guest;
import io.croft.simulator.refusal.Refusal;
import io.croft.simulator.refusal.WrongParameters;
import io.croft.simulator.storage.VolumeId;
import io.croft.simulator.task.Upid;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;

/** Moves guests between nodes; only those whose disks are on shared storage. */
public final class GuestMigration {

    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss").withZone(ZoneOffset.UTC);

    private final Cluster cluster;

    public GuestMigration(Cluster cluster) {
        this.cluster = cluster;
    }

    public Upid start(Actor actor, Guest guest, String target, boolean online) {
        cluster.requireQuorum();
        if (target.equals(guest.node())) {
            throw new WrongParameters("target", "target is local node.");
        }
        Node node = cluster.node(target).orElseThrow(() -> new Refusal("no such cluster node '" + target + "'"));
        if (guest.power().running() && !online) {
            throw new Refusal("can't migrate running VM without --online");
        }
        Locked.refuse(guest);
        String source = guest.node();
        String type = guest.kind().taskPrefix() + (guest.kind().taskPrefix().equals("qm") ? "igrate" : "migrate");
        return cluster.tasks()
                .start(
                        source,
                        type,
                        Integer.toString(guest.id()),
                        actor.owner(),
                        run -> cluster.guestLocks()
                                .alone(guest, cluster.timing().lockTimeout(), () -> {
                                    run.log(STAMP.format(cluster.clock().instant()) + " starting migration of VM "
                                            + guest.id() + " to node '" + target + "' (" + node.address() + ")");
                                    List<String> local = localDisks(guest);
                                    if (!local.isEmpty()) {
                                        throw new Refusal("migration aborted: can't migrate local disk '"
                                                + local.getFirst() + "': storage is not shared");
                                    }
                                    if (!cluster.isOnline(node)) {
                                        throw new Refusal("migration aborted: can't connect to destination address");
                                    }
                                    run.takes(cluster.timing().clonePerDisk());
                                    cluster.guests().move(guest, target);
                                    run.log(STAMP.format(cluster.clock().instant())
                                            + " migration finished successfully (duration 00:00:01)");
                                    return guest;
                                }));
    }

    /** Volumes that keep the guest on its node. */
    public List<String> localDisks(Guest guest) {
        List<String> local = new ArrayList<>();
        guest.config().values().forEach((key, drive) -> {
            if (DriveKeys.isDrive(key) && !DriveKeys.isMediaOnly(drive)) {
                VolumeId volume = VolumeId.parse(DriveKeys.volume(drive));
                if (!cluster.storages().require(volume.storage()).shared()) {
                    local.add(volume.toString());
                }
            }
        });
        return local;
    }
}
