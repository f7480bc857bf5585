package io.croft.dispatch;

import io.croft.cluster.ClusterId;
import io.croft.inventory.GuestRef;
import io.croft.kernel.Text;
import io.croft.proxmox.error.GuestLocked;
import io.croft.proxmox.error.PermissionRefused;
import io.croft.proxmox.qemu.CloneQemu;
import io.croft.proxmox.qemu.ConfigChange;
import io.croft.proxmox.qemu.QemuOptions;
import io.croft.proxmox.tasks.TaskEntry;
import io.croft.proxmox.tasks.TaskResult;
import io.croft.proxmox.tasks.Upid;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A clone that carries its mark and is finished. One that is being made, by this process or one that has died, is awaited; one
 * whose maker is gone is removed and made anew; an id that somebody else has taken is replaced.
 */
final class DesiredClone implements DesiredState {

    private static final Logger log = LoggerFactory.getLogger(DesiredClone.class);
    private static final Set<String> MAKERS = Set.of("qmclone", "qmcreate", "qmrestore");

    private final ClusterListing sight;
    private final TaskFollower tasks;
    private final VmIds vmIds;
    private final GuestMark mark;
    private CloneGuest order;
    private @Nullable String madeOn;

    DesiredClone(CloneGuest order, ClusterListing sight, TaskFollower tasks, VmIds vmIds) {
        this.order = order;
        this.mark = new GuestMark(order.mark());
        this.sight = sight;
        this.tasks = tasks;
        this.vmIds = vmIds;
    }

    @Override
    public GuestRef guest() {
        return order.target();
    }

    @Override
    public boolean reached(WorkContext work) throws InterruptedException {
        while (true) {
            work.progress().checkStop();
            Optional<SeenGuest> seen = look();
            if (seen.isPresent() && seen.get().carries(mark) && !seen.get().beingMade()) {
                tag(seen.get(), work);
                vmIds.confirm(order.target());
                return true;
            }
            if (seen.isPresent() && !mayBeOurs(seen.get())) {
                order = order.withTarget(vmIds.replace(order.target()));
                continue;
            }
            Optional<Upid> maker = maker(work, seen.isPresent());
            if (maker.isPresent()) {
                var _ = tasks.follow(cluster(), maker.get(), work.progress());
                sight.doubt(order.target());
            } else if (seen.isPresent()) {
                removeLeftover(seen.get(), work);
            } else {
                return false;
            }
        }
    }

    private Optional<SeenGuest> look() {
        String node = madeOn;
        madeOn = null;
        return node == null ? sight.look(order.target()) : Optional.of(sight.look(order.target(), node));
    }

    @Override
    public void missed() {
        madeOn = null;
        sight.doubt(order.source());
    }

    /** Marked with our mark, or half made under our leased id before its notes were written. */
    private boolean mayBeOurs(SeenGuest seen) {
        boolean nameFits = seen.config().name().map(order.name()::equals).orElse(true);
        return seen.carries(mark) || (seen.beingMade() && seen.carriesNoMark() && nameFits);
    }

    /** A running task that may be making the guest: the one we began, or while the guest is half made any clone of the source. */
    private Optional<Upid> maker(WorkContext work, boolean halfMade) {
        Optional<String> begun = work.progress().lastTask();
        if (!halfMade && begun.isEmpty()) {
            return Optional.empty();
        }
        return sight.connect(cluster()).cluster().tasks().stream()
                .filter(entry -> entry.result().isEmpty())
                .map(TaskEntry::task)
                .filter(task -> MAKERS.contains(task.type()))
                .filter(task -> begun.filter(task.text()::equals).isPresent() || (halfMade && concerns(task)))
                .findFirst();
    }

    private boolean concerns(Upid task) {
        return task.id().equals(Integer.toString(order.source().vmid()))
                || task.id().equals(Integer.toString(order.target().vmid()));
    }

    /** PVE refuses to delete a guest that its dead maker has locked, at once or in the task: that one is for a person to remove. */
    private void removeLeftover(SeenGuest seen, WorkContext work) throws InterruptedException {
        Optional<String> refusal = refusalToRemove(seen, work);
        if (refusal.isPresent()) {
            log.warn("{} is left half made ({}), another id is taken in its place", order.target(), refusal.get());
            order = order.withTarget(vmIds.replace(order.target()));
        }
        sight.doubt(order.target());
    }

    private Optional<String> refusalToRemove(SeenGuest seen, WorkContext work) throws InterruptedException {
        work.progress().checkOwned();
        try {
            return tasks.follow(cluster(), seen.machine().delete(true, false), work.progress())
                            instanceof TaskResult.Failed failed
                    ? Optional.of(failed.text())
                    : Optional.empty();
        } catch (GuestLocked e) {
            return Optional.of(e.reason());
        }
    }

    /** Adds our tag, which is for people to see: a cluster that keeps its tags to itself is told apart by the mark alone. */
    private void tag(SeenGuest seen, WorkContext work) {
        Set<String> tags = new HashSet<>(seen.config().tags());
        if (!tags.add(GuestMark.TAG)) {
            return;
        }
        try {
            work.progress().checkOwned();
            seen.machine()
                    .updateConfig(ConfigChange.set(
                            QemuOptions.none().tags(tags.stream().sorted().toList())));
        } catch (PermissionRefused e) {
            log.info("{} stays without the tag {}: {}", order.target(), GuestMark.TAG, e.getMessage());
        }
    }

    @Override
    public Set<Lane> lanes() {
        SeenGuest from = source();
        String storage = order.storage();
        Set<Lane> lanes = new HashSet<>(Set.of(
                new Lane.OfCluster(cluster()),
                new Lane.OfNode(cluster(), from.node()),
                new Lane.OfSource(order.source())));
        Optional.ofNullable(
                        order.full() && storage != null
                                ? storage
                                : from.storage().orElse(null))
                .ifPresent(name -> lanes.add(new Lane.OfStorage(cluster(), name)));
        return lanes;
    }

    @Override
    public Optional<Upid> attempt(WorkContext work) {
        SeenGuest from = source();
        String node = order.targetNode();
        boolean elsewhere = node != null && !node.equals(from.node());
        Upid task = from.machine()
                .clone(new CloneQemu(
                        order.target().vmid(),
                        order.name(),
                        order.full(),
                        elsewhere ? node : null,
                        order.full() ? order.storage() : null,
                        null,
                        null,
                        mark.notes(order.description()),
                        null));
        madeOn = elsewhere ? node : from.node();
        return Optional.of(task);
    }

    private SeenGuest source() {
        SeenGuest known = sight.source(order.source())
                .orElseThrow(() -> new WorkFailed(
                        FailureKind.GONE,
                        unable(Text.of("dispatch.gone", order.source().vmid()))));
        String expected = order.sourceMark();
        if (expected != null && !known.carries(new GuestMark(expected))) {
            throw Unable.foreign(order.source(), new GuestMark(expected));
        }
        return known;
    }

    private ClusterId cluster() {
        return order.target().cluster();
    }

    @Override
    public Text unable(Text reason) {
        return Unable.to("clone", order.source(), reason);
    }
}
