package io.croft.dispatch;

import io.croft.inventory.GuestRef;
import io.croft.kernel.Text;
import io.croft.proxmox.cluster.GuestState;
import io.croft.proxmox.tasks.Upid;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A guest that is gone with its disks; only one that carries its mark is touched, and a running one is switched off first.
 * One that a cancelled job's clone is still making gets its mark last and is awaited.
 */
final class DestroyGoal implements Goal {

    private final GuestRef guest;
    private final GuestMark mark;
    private final ClusterSight sight;
    private final TaskFollower tasks;
    private final VmIds vmIds;
    private @Nullable SeenGuest seen;

    DestroyGoal(GuestRef guest, GuestMark mark, ClusterSight sight, TaskFollower tasks, VmIds vmIds) {
        this.guest = guest;
        this.mark = mark;
        this.sight = sight;
        this.tasks = tasks;
        this.vmIds = vmIds;
    }

    @Override
    public GuestRef guest() {
        return guest;
    }

    @Override
    public boolean reached(Work work) {
        Optional<SeenGuest> found = sight.look(guest).or(this::lookAgain);
        seen = found.orElse(null);
        if (found.isEmpty()) {
            vmIds.release(guest);
            return true;
        }
        if (found.get().beingMade() && found.get().carriesNoMark()) {
            throw new BeingMade(guest);
        }
        if (!found.get().carries(mark)) {
            throw new WorkFailed(FailureKind.FOREIGN, Text.of("dispatch.foreign", guest.vmid()));
        }
        return false;
    }

    /** Only a fresh look may say that a guest is gone: somebody else, or another process, may have made it just now. */
    private Optional<SeenGuest> lookAgain() {
        sight.forget(guest.cluster());
        return sight.look(guest);
    }

    @Override
    public Set<Lane> lanes() {
        SeenGuest known = known();
        Set<Lane> lanes = new HashSet<>(
                Set.of(new Lane.OfCluster(guest.cluster()), new Lane.OfNode(guest.cluster(), known.node())));
        known.storage().ifPresent(storage -> lanes.add(new Lane.OfStorage(guest.cluster(), storage)));
        return lanes;
    }

    @Override
    public Optional<Upid> attempt(Work work) throws InterruptedException {
        SeenGuest known = known();
        if (known.machine().status().state() == GuestState.RUNNING) {
            tasks.follow(guest.cluster(), known.machine().stop(), work.progress());
        }
        work.progress().checkOwned();
        Upid task = known.machine().delete(true, false);
        sight.forget(guest.cluster());
        return Optional.of(task);
    }

    private SeenGuest known() {
        if (seen == null) {
            throw new IllegalStateException("look first");
        }
        return seen;
    }

    @Override
    public Text unable(Text reason) {
        return Unable.to("destroy", guest, reason);
    }
}
