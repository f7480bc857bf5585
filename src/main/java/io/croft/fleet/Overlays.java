package io.croft.fleet;

import io.croft.cluster.Clusters;
import io.croft.dispatch.NodeWork;
import io.croft.dispatch.Urgency;
import io.croft.dispatch.WorkContext;
import io.croft.dispatch.WorkProgress;
import io.croft.inventory.GuestRef;
import io.croft.job.JobItem;
import io.croft.job.JobRun;
import io.croft.kernel.Text;
import io.croft.ssh.RemoteShell;
import java.time.Clock;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/**
 * Machines as qcow2 overlays of the base, made over SSH with the layout of linked clones of PVE. The configuration is
 * written last, so that an unfinished machine is never visible. Their baseline is the base: reverting makes a new
 * overlay.
 */
@Component
class Overlays implements FleetMethod {

    private static final int CHANNELS = 8;

    private final Clusters clusters;
    private final NodeWork nodes;
    private final ImageFolders folders;
    private final MachineMaking machines;
    private final Clock clock;

    Overlays(Clusters clusters, NodeWork nodes, ImageFolders folders, MachineMaking machines, Clock clock) {
        this.clusters = clusters;
        this.nodes = nodes;
        this.folders = folders;
        this.machines = machines;
        this.clock = clock;
    }

    @Override
    public CloneMethod kind() {
        return CloneMethod.OVERLAY;
    }

    @Override
    public Optional<Text> unavailable(FleetGround ground) {
        return clusters.hasShell(ground.template().ref().cluster())
                ? ground.diskObstacle().or(ground::overlayObstacle)
                : Optional.of(Text.of("fleet.overlay.noSsh"));
    }

    @Override
    public void make(FleetBatch batch, JobRun<?> run) throws Exception {
        var fleet = batch.fleet();
        try {
            nodes.onNode(fleet.cluster(), fleet.node(), WorkContext.silent(Urgency.NORMAL), shell -> {
                make(batch, run, shell);
                return batch;
            });
        } finally {
            nodes.guestsChanged(fleet.cluster());
        }
    }

    private void make(FleetBatch batch, JobRun<?> run, RemoteShell shell) {
        var fleet = batch.fleet();
        var refs = new ConcurrentHashMap<>(machines.lease(batch));
        batch.progress().assigned(refs);
        var configurations = new NodeConfigurations(shell, run::checkOwned);
        var base = OverlayWork.base(configurations, fleet.node(), batch.base());
        var work = OverlayWork.prepare(
                configurations, images(fleet, shell, base, run::checkOwned), base, batch, refs.values());
        var ready = new ReadyMachines(batch.progress()::ready, clock);
        machines.each(batch, run, CHANNELS, (machine, item) -> {
            nodes.again(fleet.node(), WorkProgress.of(item), () -> {
                var ref = Objects.requireNonNull(refs.get(machine.number()));
                while (!work.make(ref.vmid(), machine)) {
                    item.checkCancelled();
                    ref = machines.replace(batch, machine, ref);
                    refs.put(machine.number(), ref);
                }
                return ref;
            });
            ready.add(machine.number());
        });
    }

    @Override
    public void revert(Fleet fleet, FleetMachine machine, GuestRef guest, WorkContext how) throws Exception {
        var ref = fleet.requireBase();
        Runnable owned = how.progress()::checkOwned;
        nodes.onNode(fleet.cluster(), fleet.node(), how, shell -> {
            var configurations = new NodeConfigurations(shell, owned);
            if (configurations
                    .read(machine.node(), guest.vmid())
                    .filter(text -> NodeConfigurations.carries(text, machine.mark()))
                    .isEmpty()) {
                throw new FleetRefused(Text.of("fleet.notOurs", guest.vmid()));
            }
            images(fleet, shell, OverlayWork.base(configurations, fleet.node(), ref), owned)
                    .replace(guest.vmid());
            return guest;
        });
    }

    @Override
    public void sweep(Fleet fleet, FleetMachine machine, GuestRef guest, JobItem item) throws Exception {
        if (fleet.base().isPresent()) {
            nodes.onNode(fleet.cluster(), fleet.node(), WorkContext.on(item, Urgency.NORMAL), shell -> {
                sweep(fleet, machine, guest, shell, item::checkOwned);
                return guest;
            });
        }
    }

    private void sweep(Fleet fleet, FleetMachine machine, GuestRef guest, RemoteShell shell, Runnable owned) {
        var configurations = new NodeConfigurations(shell, owned);
        var base = configurations.read(fleet.node(), fleet.base().orElseThrow().vmid());
        var configuration = configurations.read(machine.node(), guest.vmid());
        if (base.isEmpty() || configuration.filter(text -> !text.isBlank()).isPresent()) {
            return;
        }
        var images = images(
                fleet, shell, BaseConfiguration.parse(fleet.base().orElseThrow().vmid(), base.get()), owned);
        if (images.withFolders().contains(guest.vmid()) && images.holdsOnlyOurs(guest.vmid())) {
            configuration.ifPresent(_ -> configurations.remove(machine.node(), guest.vmid()));
            images.remove(guest.vmid());
            nodes.guestsChanged(fleet.cluster());
        }
    }

    private OverlayImages images(Fleet fleet, RemoteShell shell, BaseConfiguration base, Runnable owned) {
        var disks = base.disks();
        return new OverlayImages(shell, disks, folders.of(fleet.cluster(), shell, disks), owned);
    }
}
