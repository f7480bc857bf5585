package io.croft.dispatch;

import io.croft.inventory.GuestRef;
import io.croft.kernel.Text;
import io.croft.proxmox.error.GuestMoved;
import io.croft.proxmox.qemu.QemuApi;
import io.croft.proxmox.tasks.Upid;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;

/** A state of an existing machine that carries its mark, told from the machine itself; asked for with one request. */
final class DesiredMachine implements DesiredState {

    private final GuestRef guest;
    private final GuestMark mark;
    private final ClusterListing sight;
    private final FreshLook look;
    private final Verb verb;
    private boolean asked;

    DesiredMachine(MarkedGuest guest, ClusterListing sight, FreshLook look, Verb verb) {
        this.guest = guest.ref();
        this.mark = guest.sign();
        this.sight = sight;
        this.look = look;
        this.verb = verb;
    }

    /**
     * What is wanted of a machine.
     *
     * @param name the last part of the message that says it could not be done
     * @param sign how to tell that it is so
     * @param request how to bring it about
     */
    record Verb(String name, Sign sign, Function<QemuApi, Optional<Upid>> request) {}

    /** Tells from a machine whether it is as is wanted. */
    sealed interface Sign {

        /** By its configuration as it is now, and by what else the machine says. */
        record ByConfiguration(Predicate<SeenGuest> holds) implements Sign {}

        /** By what the machine says, whatever its configuration. */
        record ByAsking(Predicate<QemuApi> holds) implements Sign {}
    }

    @Override
    public GuestRef guest() {
        return guest;
    }

    @Override
    public boolean reached(WorkContext work) {
        try {
            return isSo();
        } catch (GuestMoved e) {
            sight.doubt(guest);
            asked = false;
            return isSo();
        }
    }

    /** Looks for the mark before anything else; afterwards only at what the request has changed. */
    private boolean isSo() {
        boolean known = asked;
        asked = false;
        return switch (verb.sign()) {
            case Sign.ByConfiguration sign -> sign.holds().test(see());
            case Sign.ByAsking sign -> sign.holds().test((known ? look.last() : see()).machine());
        };
    }

    /** Reads the machine's configuration, and refuses one that is not ours. */
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
        return Set.of(
                new Lane.OfCluster(guest.cluster()),
                new Lane.OfNode(guest.cluster(), look.last().node()));
    }

    @Override
    public Optional<Upid> attempt(WorkContext work) {
        SeenGuest now = look.isStale() ? see() : look.last();
        Optional<Upid> task = verb.request().apply(now.machine());
        asked = true;
        return task;
    }

    @Override
    public void missed() {
        asked = false;
    }

    @Override
    public Text unable(Text reason) {
        return Unable.to(verb.name(), guest, reason);
    }
}
