package io.croft.dispatch;

import io.croft.cluster.ClusterId;
import io.croft.inventory.GuestRef;
import io.croft.kernel.Text;
import io.croft.proxmox.cluster.GuestKind;
import io.croft.proxmox.lxc.CreateLxc;
import io.croft.proxmox.lxc.LxcOptions;
import io.croft.proxmox.nodes.NodeApi;
import io.croft.proxmox.qemu.CreateQemu;
import io.croft.proxmox.qemu.Drive;
import io.croft.proxmox.tasks.Upid;
import io.croft.vault.Secret;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Makes a guest with new disks or from a container template. */
record CreateMaking(CreateGuest order, ClusterListing sight) implements GuestMaking {

    private static final String UNPRIVILEGED = "unprivileged";

    @Override
    public GuestRef target() {
        return order.target();
    }

    @Override
    public GuestMaking withTarget(GuestRef other) {
        return new CreateMaking(order.withTarget(other), sight);
    }

    @Override
    public String name() {
        return order.name();
    }

    @Override
    public GuestMark mark() {
        return new GuestMark(order.mark());
    }

    @Override
    public boolean mayBeMadeBy(Upid task) {
        return task.id().equals(Integer.toString(order.target().vmid()));
    }

    @Override
    public Set<Lane> lanes() {
        ClusterId cluster = order.target().cluster();
        Set<Lane> lanes = new HashSet<>(Set.of(new Lane.OfCluster(cluster), new Lane.OfNode(cluster, order.node())));
        order.what()
                .options()
                .forEach((key, value) -> Drive.read(key, value)
                        .flatMap(Drive::storage)
                        .ifPresent(storage -> lanes.add(new Lane.OfStorage(cluster, storage))));
        return lanes;
    }

    @Override
    public StartedTask begin() {
        NodeApi node = sight.connect(order.target().cluster()).node(order.node());
        int vmid = order.target().vmid();
        String notes = mark().notes(order.description());
        return switch (order.what()) {
            case NewGuest.Machine machine ->
                new StartedTask(
                        node.createQemu(CreateQemu.of(
                                vmid,
                                machine.configuration()
                                        .name(order.name())
                                        .with("description", notes)
                                        .with("tags", GuestMark.TAG))),
                        new Place(order.node(), GuestKind.QEMU));
            case NewGuest.Container container ->
                new StartedTask(
                        node.createLxc(new CreateLxc(
                                vmid,
                                container.template(),
                                false,
                                unprivileged(container.configuration())
                                        .hostname(order.name())
                                        .with("description", notes)
                                        .with("tags", GuestMark.TAG),
                                reveal(container.password()),
                                container.sshKeys().isEmpty() ? null : String.join("\n", container.sshKeys()),
                                null,
                                null,
                                false)),
                        new Place(order.node(), GuestKind.LXC));
        };
    }

    /** Sets {@code unprivileged}: PVE before 9.1 makes a privileged container when it is not set. */
    private static LxcOptions unprivileged(LxcOptions wanted) {
        return wanted.asMap().containsKey(UNPRIVILEGED) ? wanted : wanted.with(UNPRIVILEGED, true);
    }

    private static @Nullable String reveal(@Nullable Secret secret) {
        return secret == null ? null : secret.reveal();
    }

    @Override
    public void doubt() {
        sight.doubt(order.target());
    }

    @Override
    public Text unable(Text reason) {
        return Unable.to("create", order.target(), reason);
    }
}
