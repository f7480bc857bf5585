package io.croft.fleet;

import io.croft.inventory.GuestRef;
import io.croft.kernel.Text;
import java.util.Collection;
import java.util.Map;

/**
 * Hears what becomes of machines while they are made; the room that owns the fleet writes it down before it returns. Called by many
 * threads, under the job's actor, outside of transactions; the same may be told twice.
 */
public interface FleetProgress {

    /**
     * Asked before each machine is made.
     *
     * @throws io.croft.job.JobFailed when whoever the job works for may not have machines made any more
     */
    void requireRight();

    /**
     * Machines of these numbers will stand under these ids. Told before anything is made there, so that the company owns them from
     * the first moment; an id told before for the same number is somebody else's.
     */
    void assigned(Map<Integer, GuestRef> machines);

    /** The machines of these numbers stand at their baseline. */
    void ready(Collection<Integer> numbers);

    /** The machine of this number could not be made. */
    void failed(int number, Text reason);
}
