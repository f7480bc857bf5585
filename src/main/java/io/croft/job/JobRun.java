package io.croft.job;

import io.croft.access.Actor;
import io.croft.kernel.Text;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A job while it runs, as its handler sees it. Everything told to it is written to the database in batches, at most
 * four times a second; safe for use by many threads.
 */
public interface JobRun<P> {

    JobId id();

    P payload();

    /** The person (or the system) the job works for: who submitted it, or who reopened it last. */
    Actor actor();

    /** Whether the job should come to an end now: it was cancelled or paused, or its process shuts down. */
    boolean stopping();

    /**
     * Call between two steps and inside waits.
     *
     * @throws JobCancelled when the job is stopping
     */
    void checkCancelled();

    /**
     * Whether a person has ended the job for good; false when it only pauses or moves to another process, and then
     * nothing may be written down as failed or cancelled.
     */
    boolean cancelled();

    /**
     * Call right before anything outside of Croft's database is changed: a process that stood still may have been taken
     * for dead, and another one does the work now. Asks the database.
     *
     * @throws JobCancelled when the job is no longer this run's
     */
    void checkOwned();

    /** Adds the items that are not known yet; known ones keep their state and result. */
    void plan(List<PlannedItem> items);

    /** An item planned before, in this run or an earlier one. */
    JobItem item(String key);

    /** All items in the order they were planned. */
    List<JobItem> items();

    /**
     * Does the work of every unfinished item among these, so many at once, each on a virtual thread under the job's
     * actor. An exception fails its item only; an item that returns unfinished has succeeded. Ends when all have ended.
     *
     * @throws JobCancelled when the job was stopped meanwhile; begun items end first
     */
    void each(Collection<PlannedItem> items, int parallelism, ItemWork work);

    /** Says what the job does now. */
    void step(Text text);

    /** Adds a line to the job's messages. */
    void note(Text text);

    /** Adds a warning to the job's messages; the job then ends with warnings. */
    void warn(Text text);

    /** Says what the job waits for; null when it goes on. */
    void waitingFor(@Nullable Text text);
}
