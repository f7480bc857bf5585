package io.croft.fleet;

import io.croft.dispatch.LeaseRequest;
import io.croft.dispatch.NodeWork;
import io.croft.dispatch.VmIds;
import io.croft.inventory.GuestRef;
import io.croft.job.JobCancelled;
import io.croft.job.JobItem;
import io.croft.job.JobRun;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;

/** The common part of both methods: leasing VM ids, and keeping the failure of one machine from others. */
@Component
class MachineMaking {

    private final VmIds vmIds;
    private final NodeWork nodes;

    MachineMaking(VmIds vmIds, NodeWork nodes) {
        this.vmIds = vmIds;
        this.nodes = nodes;
    }

    /** Makes one machine. */
    @FunctionalInterface
    interface MachineWork {

        /** Makes the machine. */
        void make(FleetMachine machine, JobItem item) throws Exception;
    }

    /** Leases a VM id for each machine, by number; a machine that has one keeps it. */
    Map<Integer, GuestRef> lease(FleetBatch batch) {
        var ordered = List.copyOf(batch.machines());
        var leased = vmIds.lease(ordered.stream()
                .map(machine -> request(batch.fleet(), machine.mark()))
                .toList());
        return IntStream.range(0, ordered.size())
                .boxed()
                .collect(Collectors.toMap(n -> ordered.get(n).number(), leased::get));
    }

    GuestRef lease(Fleet fleet, FleetMark mark) {
        return vmIds.lease(request(fleet, mark));
    }

    private static LeaseRequest request(Fleet fleet, FleetMark mark) {
        return new LeaseRequest(fleet.cluster(), fleet.company(), mark.purpose(), fleet.ids());
    }

    /** Leases another VM id for a machine whose id is in use by another guest. */
    GuestRef replace(FleetBatch batch, FleetMachine machine, GuestRef taken) {
        var ref = vmIds.replace(taken);
        batch.progress().assigned(Map.of(machine.number(), ref));
        return ref;
    }

    /** Makes every machine of the batch, at most {@code parallelism} at once; reports the reason of each that fails. */
    void each(FleetBatch batch, JobRun<?> run, int parallelism, MachineWork work) {
        var machines = batch.machines().stream().collect(Collectors.toMap(FleetMachine::key, Function.identity()));
        run.each(
                batch.machines().stream().map(FleetMachine::item).toList(),
                parallelism,
                item -> attempt(batch, Objects.requireNonNull(machines.get(item.key())), item, work));
        var stand = batch.machines().stream()
                .filter(machine -> run.item(machine.key()).state().done())
                .map(FleetMachine::number)
                .toList();
        if (!stand.isEmpty()) {
            batch.progress().ready(stand);
        }
    }

    private void attempt(FleetBatch batch, FleetMachine machine, JobItem item, MachineWork work) throws Exception {
        try {
            batch.progress().requireRight();
            nodes.requireAnswering(batch.fleet().cluster(), machine.node());
            work.make(machine, item);
        } catch (JobCancelled | InterruptedException stops) {
            throw stops;
        } catch (Exception fault) {
            if (item.movesOn()) {
                throw fault;
            }
            var reason = FailureReason.of(fault);
            batch.progress().failed(machine.number(), reason);
            throw new FleetRefused(reason, fault);
        }
    }
}
