package io.croft.fleet;

import io.croft.dispatch.WorkContext;
import io.croft.inventory.GuestRef;
import io.croft.job.JobItem;
import io.croft.job.JobRun;
import io.croft.kernel.Text;
import java.util.Optional;

/** A way to make machines from a base. All methods are idempotent: what has the mark of a machine is reused. */
interface FleetMethod {

    CloneMethod kind();

    /** Why the method cannot be used there; empty when it can. */
    Optional<Text> unavailable(FleetGround ground);

    /** Makes these machines; one that fails ends its item and does not stop the others. */
    void make(FleetBatch batch, JobRun<?> run) throws Exception;

    /** Reverts a stopped machine to its baseline. */
    void revert(Fleet fleet, FleetMachine machine, GuestRef guest, WorkContext how) throws Exception;

    /**
     * Removes what an unfinished attempt to make a machine has left on the cluster; an existing machine is not touched.
     */
    void sweep(Fleet fleet, FleetMachine machine, GuestRef guest, JobItem item) throws Exception;
}
