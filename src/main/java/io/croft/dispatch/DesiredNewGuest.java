package io.croft.dispatch;

import io.croft.cluster.ClusterId;
import io.croft.inventory.GuestRef;
import io.croft.kernel.Text;
import io.croft.proxmox.error.GuestLocked;
import io.croft.proxmox.error.PermissionRefused;
import io.croft.proxmox.tasks.TaskEntry;
import io.croft.proxmox.tasks.TaskResult;
import io.croft.proxmox.tasks.Upid;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The state in which a guest with its mark has been made. A guest that is being made, by this process or one that has
 * died, is waited for; one whose maker is gone is deleted and made again; an id that is taken by another guest is
 * replaced.
 */
final class DesiredNewGuest implements DesiredState {

    private static final Logger log = LoggerFactory.getLogger(DesiredNewGuest.class);
    private static final Set<String> MAKERS =
            Set.of("qmclone", "qmcreate", "qmrestore", "vzclone", "vzcreate", "vzrestore");

    private final ClusterListing sight;
    private final TaskFollower tasks;
    private final VmIds vmIds;
    private final GuestMark mark;
    private GuestMaking making;
    private @Nullable Place madeOn;

    DesiredNewGuest(GuestMaking making, ClusterListing sight, TaskFollower tasks, VmIds vmIds) {
        this.making = making;
        this.mark = making.mark();
        this.sight = sight;
        this.tasks = tasks;
        this.vmIds = vmIds;
    }

    @Override
    public GuestRef guest() {
        return making.target();
    }

    @Override
    public boolean reached(WorkContext work) throws InterruptedException {
        while (true) {
            work.progress().checkStop();
            Optional<SeenGuest> seen = look();
            if (seen.isPresent() && seen.get().carries(mark) && !seen.get().beingMade()) {
                tag(seen.get(), work);
                vmIds.confirm(making.target());
                return true;
            }
            if (seen.isPresent() && !mayBeOurs(seen.get())) {
                making = making.withTarget(vmIds.replace(making.target()));
                continue;
            }
            Optional<Upid> maker = maker(work, seen.isPresent());
            if (maker.isPresent()) {
                var _ = tasks.follow(cluster(), maker.get(), work.progress());
                sight.doubt(making.target());
            } else if (seen.isPresent()) {
                removeLeftover(seen.get(), work);
            } else {
                return false;
            }
        }
    }

    private Optional<SeenGuest> look() {
        Place place = madeOn;
        madeOn = null;
        return place == null ? sight.look(making.target()) : Optional.of(sight.look(making.target(), place));
    }

    @Override
    public void missed() {
        madeOn = null;
        making.doubt();
    }

    /** Whether it has our mark, or is half made under our leased id before its notes were written. */
    private boolean mayBeOurs(SeenGuest seen) {
        boolean nameFits = seen.config().name().map(making.name()::equals).orElse(true);
        return seen.carries(mark) || (seen.beingMade() && seen.carriesNoMark() && nameFits);
    }

    /**
     * A running task that may be making the guest: the one we started, or while the guest is half made any that may be
     * making it.
     */
    private Optional<Upid> maker(WorkContext work, boolean halfMade) {
        Optional<String> begun = work.progress().lastTask();
        if (!halfMade && begun.isEmpty()) {
            return Optional.empty();
        }
        return sight.connect(cluster()).cluster().tasks().stream()
                .filter(entry -> entry.result().isEmpty())
                .map(TaskEntry::task)
                .filter(task -> MAKERS.contains(task.type()))
                .filter(task -> begun.filter(task.text()::equals).isPresent() || (halfMade && making.mayBeMadeBy(task)))
                .findFirst();
    }

    /** Deletes a half-made guest. When PVE refuses, since its dead maker has left a lock, a person has to remove it. */
    private void removeLeftover(SeenGuest seen, WorkContext work) throws InterruptedException {
        Optional<String> refusal = refusalToRemove(seen, work);
        if (refusal.isPresent()) {
            log.warn("{} is left half made ({}), another id is taken in its place", making.target(), refusal.get());
            making = making.withTarget(vmIds.replace(making.target()));
        }
        sight.doubt(making.target());
    }

    private Optional<String> refusalToRemove(SeenGuest seen, WorkContext work) throws InterruptedException {
        work.progress().checkOwned();
        try {
            return tasks.follow(cluster(), seen.api().delete(), work.progress()) instanceof TaskResult.Failed failed
                    ? Optional.of(failed.text())
                    : Optional.empty();
        } catch (GuestLocked e) {
            return Optional.of(e.reason());
        }
    }

    /** Adds the tag of Croft, for people; on clusters that restrict tags the mark alone identifies the guest. */
    private void tag(SeenGuest seen, WorkContext work) {
        Set<String> tags = new HashSet<>(seen.config().tags());
        if (!tags.add(GuestMark.TAG)) {
            return;
        }
        try {
            work.progress().checkOwned();
            String sorted = tags.stream().sorted().collect(Collectors.joining(";"));
            seen.api().update(GuestChange.set("tags", sorted), null);
        } catch (PermissionRefused e) {
            log.info("{} stays without the tag {}: {}", making.target(), GuestMark.TAG, e.getMessage());
        }
    }

    @Override
    public Set<Lane> lanes() {
        return making.lanes();
    }

    @Override
    public Optional<Upid> attempt(WorkContext work) {
        GuestMaking.StartedTask begun = making.begin();
        madeOn = begun.place();
        return Optional.of(begun.task());
    }

    private ClusterId cluster() {
        return making.target().cluster();
    }

    @Override
    public Text unable(Text reason) {
        return making.unable(reason);
    }
}
