package io.croft.fleet;

import io.croft.dispatch.WorkContext;
import io.croft.inventory.GuestRef;
import io.croft.job.JobItem;
import io.croft.job.JobRun;
import io.croft.kernel.Text;
import java.util.Optional;

/**
 * A way to make machines from a base. Every verb may be repeated after a crash: what carries the machine's mark is
 * taken up, not made again.
 */
interface FleetMethod {

    CloneMethod kind();

    /** Why the method cannot be used there, or empty. */
    Optional<Text> unavailable(FleetGround ground);

    /** Makes these machines; one that fails ends its item and does not hold up the others. */
    void make(FleetBatch batch, JobRun<?> run) throws Exception;

    /** Puts a stopped machine back to its baseline. */
    void revert(Fleet fleet, FleetMachine machine, GuestRef guest, WorkContext how) throws Exception;

    /**
     * Removes what the making of a machine left on the cluster when it never came to be; a machine that stands is left alone.
     */
    void sweep(Fleet fleet, FleetMachine machine, GuestRef guest, JobItem item) throws Exception;
}
