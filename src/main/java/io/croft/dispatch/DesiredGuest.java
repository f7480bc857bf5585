package io.croft.dispatch;

import io.croft.inventory.GuestRef;
import io.croft.kernel.Text;
import io.croft.proxmox.error.GuestMoved;
import io.croft.proxmox.tasks.Upid;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * A state of an existing guest with its mark, recognized from the guest itself and requested with one call. A task of
 * the request that is running, because its answer was lost or the process that sent it died, is waited for instead of
 * sent again.
 */
final class DesiredGuest implements DesiredState {

    private final GuestRef guest;
    private final GuestMark mark;
    private final ClusterListing sight;
    private final TaskFollower tasks;
    private final FreshLook look;
    private final Verb verb;
    private boolean asked;
    private boolean unsure = true;

    DesiredGuest(MarkedGuest guest, ClusterListing sight, TaskFollower tasks, FreshLook look, Verb verb) {
        this.guest = guest.ref();
        this.mark = guest.sign();
        this.sight = sight;
        this.tasks = tasks;
        this.look = look;
        this.verb = verb;
    }

    /**
     * A verb on a guest.
     *
     * @param name last part of the message key that says it failed
     * @param taskTypes types of the task in which PVE does it, when it takes so long that a running one is waited for;
     *     empty otherwise
     * @param sign recognizes that it is done
     * @param request sends the request
     * @param lanes the lanes of an attempt besides those of the cluster and of the node, which backups and moves do not
     *     use
     */
    record Verb(
            String name,
            Set<String> taskTypes,
            Sign sign,
            Function<SeenGuest, Optional<Upid>> request,
            Function<SeenGuest, Set<Lane>> lanes) {

        /** A short verb without further lanes. */
        Verb(String name, Sign sign, Function<SeenGuest, Optional<Upid>> request) {
            this(name, Set.of(), sign, request, _ -> Set.of());
        }
    }

    /** Recognizes from a guest whether the state is reached. */
    sealed interface Sign {

        /** By its present configuration and further requests. */
        record ByConfiguration(Predicate<SeenGuest> holds) implements Sign {}

        /** By requests to the guest, regardless of its configuration. */
        record ByAsking(Predicate<GuestApi> holds) implements Sign {}
    }

    @Override
    public GuestRef guest() {
        return guest;
    }

    /** The guest as it was seen last. */
    SeenGuest last() {
        return look.last();
    }

    @Override
    public boolean reached(WorkContext work) throws InterruptedException {
        try {
            return isSo(work);
        } catch (GuestMoved e) {
            sight.doubt(guest);
            asked = false;
            return isSo(work);
        }
    }

    /** Checks the mark first; after the request only what the request changes. */
    private boolean isSo(WorkContext work) throws InterruptedException {
        boolean known = asked;
        asked = false;
        if (!known) {
            awaitBegun(work);
        }
        return switch (verb.sign()) {
            case Sign.ByConfiguration sign -> sign.holds().test(see());
            case Sign.ByAsking sign -> sign.holds().test((known ? look.last() : see()).api());
        };
    }

    private void awaitBegun(WorkContext work) throws InterruptedException {
        if (verb.taskTypes().isEmpty() || !unsure) {
            return;
        }
        see();
        Optional<Upid> begun = RunningTasks.find(sight.connect(guest.cluster()), verb.taskTypes(), guest.vmid());
        if (begun.isPresent()) {
            var _ = tasks.follow(guest.cluster(), begun.get(), work.progress());
            sight.doubt(guest);
        }
        unsure = false;
    }

    /** Reads the configuration of the guest; refuses a guest without the mark. */
    SeenGuest see() {
        Optional<SeenGuest> seen = look.took(sight.lookEverywhere(guest));
        if (seen.isEmpty()) {
            throw new WorkFailed(FailureKind.GONE, Text.of("dispatch.gone", guest.vmid()));
        }
        if (!seen.get().carries(mark)) {
            throw Unable.foreign(guest, mark);
        }
        return seen.get();
    }

    @Override
    public Set<Lane> lanes() {
        Set<Lane> lanes = new HashSet<>(verb.lanes().apply(look.last()));
        if (lanes.stream().anyMatch(Lane::isOfLongWork)) {
            return lanes;
        }
        lanes.add(new Lane.OfCluster(guest.cluster()));
        lanes.add(new Lane.OfNode(guest.cluster(), look.last().node()));
        return lanes;
    }

    @Override
    public Optional<Upid> attempt(WorkContext work) {
        SeenGuest now = look.isStale() ? see() : look.last();
        unsure = true;
        Optional<Upid> task = verb.request().apply(now);
        unsure = false;
        asked = true;
        return task;
    }

    @Override
    public void missed() {
        asked = false;
        unsure = true;
    }

    @Override
    public Text unable(Text reason) {
        return Unable.to(verb.name(), guest, reason);
    }
}
