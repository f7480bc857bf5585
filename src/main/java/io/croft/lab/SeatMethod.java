package io.croft.lab;

import io.croft.dispatch.Work;
import io.croft.inventory.GuestRef;
import io.croft.job.JobItem;
import io.croft.job.JobRun;
import io.croft.kernel.Text;
import java.util.Optional;

/**
 * A way to make seats from a class base. Every verb may be repeated after a crash: what carries the seat's mark is
 * taken up, not made again.
 */
interface SeatMethod {

    CloneMethod kind();

    /** Why the method cannot be used there, or empty. */
    Optional<Text> unavailable(SeatGround ground);

    /** Makes the machines of these seats; a seat that fails ends its item and does not hold up the others. */
    void make(SeatBatch batch, JobRun<?> run) throws Exception;

    /** Puts a stopped machine back to its baseline. */
    void revert(ClassPlan plan, SeatTask seat, GuestRef machine, Work how) throws Exception;

    /**
     * Removes what a seat left on the cluster when its machine never came to be; a machine that stands is left alone.
     */
    void sweep(ClassPlan plan, SeatTask seat, GuestRef machine, JobItem item) throws Exception;
}
