package io.croft.lab;

import io.croft.cluster.Clusters;
import io.croft.dispatch.NodeWork;
import io.croft.dispatch.Urgency;
import io.croft.dispatch.Work;
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
 * Seats as qcow2 overlays of the base, made over SSH as PVE itself lays out a linked clone; the configuration is
 * written last, so that no half-made machine is ever seen. Their baseline is the base itself: going back is a new
 * overlay.
 */
@Component
class OverlaySeats implements SeatMethod {

    private static final int CHANNELS = 8;

    private final Clusters clusters;
    private final NodeWork nodes;
    private final ImageFolders folders;
    private final SeatMachines machines;
    private final ClassLedger ledger;
    private final Clock clock;

    OverlaySeats(
            Clusters clusters,
            NodeWork nodes,
            ImageFolders folders,
            SeatMachines machines,
            ClassLedger ledger,
            Clock clock) {
        this.clusters = clusters;
        this.nodes = nodes;
        this.folders = folders;
        this.machines = machines;
        this.ledger = ledger;
        this.clock = clock;
    }

    @Override
    public CloneMethod kind() {
        return CloneMethod.OVERLAY;
    }

    @Override
    public Optional<Text> unavailable(SeatGround ground) {
        return clusters.hasShell(ground.template().ref().cluster())
                ? ground.withoutDisks().or(ground::withoutOverlays)
                : Optional.of(Text.of("lab.overlay.noSsh"));
    }

    @Override
    public void make(SeatBatch batch, JobRun<?> run) throws Exception {
        var cluster = batch.plan().cluster();
        try {
            nodes.onNode(cluster, batch.plan().node(), Work.silent(Urgency.NORMAL), shell -> {
                make(batch, run, shell);
                return batch;
            });
        } finally {
            nodes.guestsChanged(cluster);
        }
    }

    private void make(SeatBatch batch, JobRun<?> run, RemoteShell shell) {
        var plan = batch.plan();
        var refs = new ConcurrentHashMap<>(machines.lease(plan, batch.seats()));
        ledger.cloning(plan.id(), refs);
        var configurations = new NodeConfigurations(shell, run::checkOwned);
        var base = OverlayWork.base(configurations, plan.node(), batch.base());
        var work = OverlayWork.prepare(
                configurations, images(plan, shell, base, run::checkOwned), base, batch, refs.values());
        var ready = new ReadySeats(numbers -> ledger.ready(plan.id(), numbers), clock);
        machines.each(batch, run, CHANNELS, (task, item) -> {
            nodes.again(plan.node(), WorkProgress.of(item), () -> {
                var ref = Objects.requireNonNull(refs.get(task.number()));
                while (!work.make(ref.vmid(), task)) {
                    item.checkCancelled();
                    ref = machines.replace(plan, task, ref);
                    refs.put(task.number(), ref);
                }
                return ref;
            });
            ready.add(task.number());
        });
    }

    @Override
    public void revert(ClassPlan plan, SeatTask seat, GuestRef machine, Work how) throws Exception {
        var ref = plan.base().orElseThrow(() -> new SeatRefused(Text.of("lab.noBase")));
        Runnable owned = how.progress()::checkOwned;
        nodes.onNode(plan.cluster(), plan.node(), how, shell -> {
            var configurations = new NodeConfigurations(shell, owned);
            if (configurations
                    .read(seat.node(), machine.vmid())
                    .filter(text -> NodeConfigurations.carries(text, seat.mark()))
                    .isEmpty()) {
                throw new SeatRefused(Text.of("lab.notOurs", machine.vmid()));
            }
            images(plan, shell, OverlayWork.base(configurations, plan.node(), ref), owned)
                    .replace(machine.vmid());
            return machine;
        });
    }

    @Override
    public void sweep(ClassPlan plan, SeatTask seat, GuestRef machine, JobItem item) throws Exception {
        if (plan.base().isPresent()) {
            nodes.onNode(plan.cluster(), plan.node(), Work.on(item, Urgency.NORMAL), shell -> {
                sweep(plan, seat, machine, shell, item::checkOwned);
                return machine;
            });
        }
    }

    private void sweep(ClassPlan plan, SeatTask seat, GuestRef machine, RemoteShell shell, Runnable owned) {
        var configurations = new NodeConfigurations(shell, owned);
        var base = configurations.read(plan.node(), plan.base().orElseThrow().vmid());
        var configuration = configurations.read(seat.node(), machine.vmid());
        if (base.isEmpty() || configuration.filter(text -> !text.isBlank()).isPresent()) {
            return;
        }
        var images = images(
                plan, shell, BaseConfiguration.parse(plan.base().orElseThrow().vmid(), base.get()), owned);
        if (images.withFolders().contains(machine.vmid()) && images.holdsOnlyOurs(machine.vmid())) {
            configuration.ifPresent(_ -> configurations.remove(seat.node(), machine.vmid()));
            images.remove(machine.vmid());
            nodes.guestsChanged(plan.cluster());
        }
    }

    private OverlayImages images(ClassPlan plan, RemoteShell shell, BaseConfiguration base, Runnable owned) {
        var disks = base.disks();
        return new OverlayImages(shell, disks, folders.of(plan.cluster(), shell, disks), owned);
    }
}
