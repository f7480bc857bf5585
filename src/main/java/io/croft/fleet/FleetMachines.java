package io.croft.fleet;

import io.croft.cluster.Clusters;
import io.croft.dispatch.FailureKind;
import io.croft.dispatch.GuestWork;
import io.croft.dispatch.MarkedGuest;
import io.croft.dispatch.Urgency;
import io.croft.dispatch.VmIds;
import io.croft.dispatch.WorkContext;
import io.croft.dispatch.WorkFailed;
import io.croft.inventory.GuestRef;
import io.croft.inventory.Ownership;
import io.croft.job.JobItem;
import io.croft.job.JobRun;
import io.croft.kernel.InnerBean;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * Makes the machines of a fleet from its base, reverts and removes them. For use in jobs: the room that owns the fleet
 * checks rights first. All methods may be repeated after a failure or a killed process.
 */
@InnerBean("works for jobs; the room that owns the fleet checks each item's right before it calls")
@Component
public class FleetMachines {

    private final FleetMethods methods;
    private final Clusters clusters;
    private final GuestWork work;
    private final VmIds vmIds;
    private final Ownership ownership;

    FleetMachines(FleetMethods methods, Clusters clusters, GuestWork work, VmIds vmIds, Ownership ownership) {
        this.methods = methods;
        this.clusters = clusters;
        this.work = work;
        this.vmIds = vmIds;
        this.ownership = ownership;
    }

    /**
     * Makes machines whose items were planned in the job. A machine that fails ends its item and does not stop the
     * others.
     *
     * @throws io.croft.job.JobFailed when none can be made, for example without a base
     * @throws io.croft.job.JobCancelled when the job was stopped meanwhile
     */
    public void make(Fleet fleet, List<FleetMachine> machines, FleetProgress progress, JobRun<?> run) throws Exception {
        fleet.requireBase();
        if (!machines.isEmpty()) {
            methods.of(fleet.method()).make(new FleetBatch(fleet, machines, progress), run);
        }
    }

    /** Stops a machine and reverts it to its baseline; everything done since is lost. It stays off. */
    public void revert(Fleet fleet, FleetMachine machine, GuestRef guest, WorkContext how) throws Exception {
        work.stop(machine.mark().on(guest), how);
        methods.of(fleet.method()).revert(fleet, machine, guest, how);
    }

    /**
     * Deletes a machine with everything a killed process may have left of it, and releases its VM id. On a cluster the
     * company may not use any more only the id is released.
     */
    public void remove(Fleet fleet, FleetMachine machine, JobItem item) throws Exception {
        var leased = vmIds.find(fleet.cluster(), machine.mark().purpose());
        if (leased.isPresent()) {
            var guest = leased.get();
            var marked = machine.mark().on(guest);
            if (clusters.isOpenTo(fleet.cluster()) && !wasDestroyed(marked, item)) {
                methods.of(fleet.method()).sweep(fleet, machine, guest, item);
                destroy(marked, item);
            }
            giveBack(guest);
        }
    }

    /**
     * Deletes the base or the reference machine, named by its mark, and releases its VM id. On a cluster the company
     * may not use any more only the id is released.
     */
    public void remove(Fleet fleet, FleetMark mark, JobItem item) throws InterruptedException {
        var leased = vmIds.find(fleet.cluster(), mark.purpose());
        if (leased.isPresent()) {
            if (clusters.isOpenTo(fleet.cluster())) {
                destroy(mark.on(leased.get()), item);
            }
            giveBack(leased.get());
        }
    }

    /** Deletes the machine; false when there is none, or when the guest under its VM id does not have the mark. */
    private boolean wasDestroyed(MarkedGuest machine, JobItem item) throws InterruptedException {
        try {
            return destroy(machine, item);
        } catch (WorkFailed failed) {
            if (failed.kind() == FailureKind.FOREIGN) {
                return false;
            }
            throw failed;
        }
    }

    private boolean destroy(MarkedGuest machine, JobItem item) throws InterruptedException {
        return work.destroy(machine, WorkContext.on(item, Urgency.NORMAL));
    }

    private void giveBack(GuestRef machine) {
        ownership.release(machine);
        vmIds.release(machine);
    }
}
