package io.croft.dispatch;

import io.croft.inventory.GuestRef;
import io.croft.kernel.Text;
import io.croft.proxmox.error.ProxmoxException;
import io.croft.proxmox.error.ProxmoxFault;
import io.croft.proxmox.tasks.Upid;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/**
 * The state in which a guest and its disks are deleted. Only a guest with its mark is touched, and a running one is
 * switched off first. A clone of a cancelled job that is still being made gets its mark last and is waited for. A
 * deletion costs four requests besides those for its task: the configuration, the deletion, the check whether its id is
 * free, and a share of one listing.
 */
final class DesiredAbsence implements DesiredState {

    private final GuestRef guest;
    private final GuestMark mark;
    private final ClusterListing sight;
    private final TaskFollower tasks;
    private final VmIds vmIds;
    private final FreshLook look;
    private boolean asked;
    private boolean deleted;

    DesiredAbsence(MarkedGuest guest, ClusterListing sight, TaskFollower tasks, VmIds vmIds, FreshLook look) {
        this.guest = guest.ref();
        this.mark = guest.sign();
        this.sight = sight;
        this.tasks = tasks;
        this.vmIds = vmIds;
        this.look = look;
    }

    @Override
    public GuestRef guest() {
        return guest;
    }

    /** Whether there was a guest to delete. */
    boolean deleted() {
        return deleted;
    }

    @Override
    public boolean reached(WorkContext work) {
        if (asked) {
            asked = false;
            if (sight.isFree(guest)) {
                deleted = true;
                vmIds.release(guest);
                return true;
            }
        }
        return see().isEmpty();
    }

    /** Uses only a new answer: another process may have made the guest since the last listing. */
    private Optional<SeenGuest> see() {
        Optional<SeenGuest> found = sight.look(guest);
        if (found.isEmpty() && !sight.isFree(guest)) {
            found = sight.look(guest);
            requireSeen(found);
        }
        found.ifPresent(this::requireOurs);
        return look.took(found);
    }

    /**
     * Fails when the id is in use by something the account of Croft may not see. A guest that is listed and cannot be
     * read was just deleted.
     */
    private void requireSeen(Optional<SeenGuest> found) {
        if (found.isEmpty() && !sight.isListed(guest) && !sight.isFree(guest)) {
            throw new WorkFailed(FailureKind.REFUSED, Text.of("dispatch.unseen", guest.vmid()));
        }
    }

    private void requireOurs(SeenGuest found) {
        if (found.beingMade() && found.carriesNoMark()) {
            throw new LockSeen(guest, found.config().lock().orElse("clone"));
        }
        if (!found.carries(mark)) {
            throw Unable.foreign(guest, mark);
        }
    }

    @Override
    public void missed() {
        asked = false;
    }

    @Override
    public Set<Lane> lanes() {
        SeenGuest known = look.last();
        Set<Lane> lanes = new HashSet<>(
                Set.of(new Lane.OfCluster(guest.cluster()), new Lane.OfNode(guest.cluster(), known.node())));
        known.storage().ifPresent(storage -> lanes.add(new Lane.OfStorage(guest.cluster(), storage)));
        return lanes;
    }

    @Override
    public Optional<Upid> attempt(WorkContext work) throws InterruptedException {
        if (look.isStale() && see().isEmpty()) {
            return Optional.empty();
        }
        work.progress().checkOwned();
        Upid task = delete(work);
        asked = true;
        return Optional.of(task);
    }

    /** Deletes without asking whether the guest runs, since PVE refuses to delete a running one. */
    private Upid delete(WorkContext work) throws InterruptedException {
        SeenGuest known = look.last();
        try {
            return known.api().delete();
        } catch (ProxmoxException refused) {
            if (!(ProxmoxFault.of(refused.reason()) instanceof ProxmoxFault.GuestRuns)) {
                throw refused;
            }
            var _ = tasks.follow(guest.cluster(), known.api().stop(), work.progress());
            return known.api().delete();
        }
    }

    @Override
    public Text unable(Text reason) {
        return Unable.to("destroy", guest, reason);
    }
}
