package io.croft.dispatch;

import static io.croft.dispatch.GuestGoals.configured;

import io.croft.cluster.ClusterId;
import io.croft.dispatch.DesiredGuest.Verb;
import io.croft.inventory.GuestRef;
import io.croft.kernel.ByteSize;
import io.croft.kernel.InnerBean;
import io.croft.proxmox.nodes.BackupGuest;
import io.croft.proxmox.storage.ContentFilter;
import io.croft.proxmox.storage.ContentKind;
import io.croft.proxmox.storage.Volume;
import io.croft.proxmox.tasks.Upid;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * Makes, lists and deletes backups of guests, with the guarantees of {@link GuestWork}. PVE makes one backup per node
 * at a time and locks the guest meanwhile, so backups wait in lanes of their own and block no other work.
 */
@InnerBean("works for jobs; the room whose job it is checks each item's right before it calls")
@Component
public class GuestBackups {

    private final GuestGoals goals;
    private final RetryLoop effort;
    private final ClusterListing sight;
    private final TaskFollower tasks;

    GuestBackups(GuestGoals goals, RetryLoop effort, ClusterListing sight, TaskFollower tasks) {
        this.goals = goals;
        this.effort = effort;
        this.sight = sight;
        this.tasks = tasks;
    }

    /**
     * Makes a backup unless one with the mark of the order exists; returns the backup with that mark.
     *
     * @throws WorkFailed of kind {@link FailureKind#FAILED} also when PVE has made the backup without its notes; the
     *     text names it
     */
    public StoredBackup backUp(MarkedGuest guest, BackUpGuest order, WorkContext work) throws InterruptedException {
        Verb verb = new Verb(
                "backup",
                Set.of("vzdump"),
                configured(found -> find(guest, found.node(), order).isPresent()),
                found -> begin(guest, found, order),
                found -> Set.of(new Lane.OfBackups(guest.ref().cluster(), found.node())));
        DesiredBackup goal = new DesiredBackup(goals.goal(guest, verb), sight);
        goals.reach(goal, work);
        return find(guest, goal.last().node(), order).orElseThrow();
    }

    /** Backups of all guests that ever had this VM id, as a node sees them on a storage. */
    public List<StoredBackup> list(GuestRef guest, String node, String storage) {
        return sight
                .connect(guest.cluster())
                .node(node)
                .storage(storage)
                .content(new ContentFilter(ContentKind.BACKUP, guest.vmid()))
                .stream()
                .map(volume -> stored(guest.cluster(), guest.vmid(), node, storage, volume))
                .toList();
    }

    /**
     * Deletes a backup if it exists; a protected one is refused.
     *
     * @throws WorkFailed when it cannot be deleted
     */
    public void delete(StoredBackup backup, WorkContext work) throws InterruptedException {
        effort.reach(new DesiredDeletion(backup, sight, tasks), work);
    }

    private Optional<StoredBackup> find(MarkedGuest guest, String node, BackUpGuest order) {
        return list(guest.ref(), node, order.storage()).stream()
                .filter(backup -> backup.notes().contains(order.sign()))
                .findFirst();
    }

    private Optional<Upid> begin(MarkedGuest guest, SeenGuest seen, BackUpGuest order) {
        return sight.connect(guest.ref().cluster())
                .node(seen.node())
                .backup(new BackupGuest(
                        guest.ref().vmid(), order.storage(), order.mode(), order.notes(), order.isProtected()));
    }

    private static StoredBackup stored(ClusterId cluster, int vmid, String node, String storage, Volume volume) {
        return new StoredBackup(
                cluster,
                vmid,
                node,
                storage,
                volume.volid(),
                new ByteSize(volume.size()),
                volume.createdAt(),
                volume.notes().orElse(""),
                volume.isProtected());
    }
}
