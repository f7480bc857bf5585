package io.croft.dispatch;

import io.croft.inventory.GuestRef;
import io.croft.kernel.Text;
import io.croft.proxmox.cluster.GuestResource;
import io.croft.proxmox.error.GuestMoved;
import io.croft.proxmox.qemu.QemuApi;
import io.croft.proxmox.tasks.Upid;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;

/** A state of an existing machine, told from the machine itself; asked for with one request. */
final class MachineGoal implements Goal {

    private final GuestRef guest;
    private final ClusterSight sight;
    private final String verb;
    private final Predicate<QemuApi> reached;
    private final Function<QemuApi, Optional<Upid>> request;

    MachineGoal(
            GuestRef guest,
            ClusterSight sight,
            String verb,
            Predicate<QemuApi> reached,
            Function<QemuApi, Optional<Upid>> request) {
        this.guest = guest;
        this.sight = sight;
        this.verb = verb;
        this.reached = reached;
        this.request = request;
    }

    @Override
    public GuestRef guest() {
        return guest;
    }

    @Override
    public boolean reached(Work work) {
        try {
            return reached.test(machine());
        } catch (GuestMoved e) {
            sight.forget(guest.cluster());
            return reached.test(machine());
        }
    }

    @Override
    public Set<Lane> lanes() {
        GuestResource found = sight.find(guest).orElseThrow(this::gone);
        return Set.of(new Lane.OfCluster(guest.cluster()), new Lane.OfNode(guest.cluster(), found.node()));
    }

    @Override
    public Optional<Upid> attempt(Work work) {
        return request.apply(machine());
    }

    private QemuApi machine() {
        return sight.machine(guest).or(this::lookAgain).orElseThrow(this::gone);
    }

    private Optional<QemuApi> lookAgain() {
        sight.forget(guest.cluster());
        return sight.machine(guest);
    }

    private WorkFailed gone() {
        return new WorkFailed(FailureKind.GONE, Text.of("dispatch.gone", guest.vmid()));
    }

    @Override
    public Text unable(Text reason) {
        return Unable.to(verb, guest, reason);
    }
}
