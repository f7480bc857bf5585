package io.croft.dispatch;

import io.croft.inventory.GuestRef;
import io.croft.kernel.Text;
import io.croft.proxmox.tasks.Upid;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/** Makes a guest as a clone of another one. */
record CloneMaking(CloneGuest order, ClusterListing sight) implements GuestMaking {

    @Override
    public GuestRef target() {
        return order.target();
    }

    @Override
    public GuestMaking withTarget(GuestRef other) {
        return new CloneMaking(order.withTarget(other), sight);
    }

    @Override
    public String name() {
        return order.name();
    }

    @Override
    public GuestMark mark() {
        return new GuestMark(order.mark());
    }

    /** The task of a clone is named after its source. */
    @Override
    public boolean mayBeMadeBy(Upid task) {
        return task.id().equals(Integer.toString(order.source().vmid()))
                || task.id().equals(Integer.toString(order.target().vmid()));
    }

    @Override
    public Set<Lane> lanes() {
        SeenGuest from = source();
        String storage = order.storage();
        Set<Lane> lanes = new HashSet<>(Set.of(
                new Lane.OfCluster(order.target().cluster()),
                new Lane.OfNode(order.target().cluster(), from.node()),
                new Lane.OfSource(order.source())));
        Optional.ofNullable(
                        order.full() && storage != null
                                ? storage
                                : from.storage().orElse(null))
                .ifPresent(name -> lanes.add(new Lane.OfStorage(order.target().cluster(), name)));
        return lanes;
    }

    @Override
    public StartedTask begin() {
        SeenGuest from = source();
        String wanted = order.targetNode();
        String node = wanted == null ? from.node() : wanted;
        Upid task = from.api().clone(order, mark().notes(order.description()), node.equals(from.node()) ? null : node);
        return new StartedTask(task, new Place(node, from.config().kind()));
    }

    @Override
    public void doubt() {
        sight.doubt(order.source());
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

    @Override
    public Text unable(Text reason) {
        return Unable.to("clone", order.source(), reason);
    }
}
