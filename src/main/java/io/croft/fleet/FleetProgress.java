package io.croft.fleet;

import io.croft.inventory.GuestRef;
import io.croft.kernel.Text;
import java.util.Collection;
import java.util.Map;

/**
 * Receives the progress of machines while they are made; the room that owns the fleet stores it before it returns.
 * Called by many threads, as the actor of the job, outside of transactions; the same call may be repeated.
 */
public interface FleetProgress {

    /**
     * Called before each machine is made.
     *
     * @throws io.croft.job.JobFailed when the actor of the job may not have machines made any more
     */
    void requireRight();

    /**
     * The VM ids of these machines. Called before anything is made, so that the company owns them from the beginning;
     * an id reported earlier for the same number belongs to another guest.
     */
    void assigned(Map<Integer, GuestRef> machines);

    /** The machines of these numbers are at their baseline. */
    void ready(Collection<Integer> numbers);

    /** The machine of this number could not be made. */
    void failed(int number, Text reason);
}
