package io.croft.job;

import io.croft.access.Actor;
import io.croft.kernel.Text;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A running job, for its handler. Changes are written to the database in batches, at most four times a second.
 * Thread-safe.
 *
 * @param <P> the payload
 */
public interface JobRun<P> {

    /** The job. */
    JobId id();

    /** The payload of the request. */
    P payload();

    /** The actor the job works for: who submitted it, or reopened it last. */
    Actor actor();

    /** Whether the job should stop now: it was cancelled or paused, or its process shuts down. */
    boolean stopping();

    /**
     * Call between two steps and inside waits.
     *
     * @throws JobCancelled when the job is stopping
     */
    void checkCancelled();

    /**
     * Whether a person has cancelled the job. When false, a stopping job is only paused or moves to another process,
     * and nothing may be stored as failed or cancelled.
     */
    boolean cancelled();

    /**
     * Call directly before each change outside the database of Croft: a process that was suspended may have been taken
     * for dead, and another one does the work now. Asks the database.
     *
     * @throws JobCancelled when another run has the job
     */
    void checkOwned();

    /** Adds items that are not known yet; known ones keep their state and result. */
    void plan(List<PlannedItem> items);

    /** An item planned in this run or an earlier one. */
    JobItem item(String key);

    /** All items in the order in which they were planned. */
    List<JobItem> items();

    /**
     * Works on the unfinished ones of these items, at most {@code parallelism} at once, each on a virtual thread as the
     * actor of the job. An exception fails its item only; an item that returns unfinished has succeeded. Returns when
     * all have ended.
     *
     * @throws JobCancelled when the job was stopped meanwhile, after the started items have ended
     */
    void each(Collection<PlannedItem> items, int parallelism, ItemWork work);

    /**
     * Submits a job as a child of this one, once for each mark, however often the handler runs: a child that an earlier run
     * has submitted is found by its mark. It works for the same person. Whoever cancels or pauses this job does so with its
     * children, and this job ends after them: if it fails, those left are cancelled.
     *
     * @param mark 1–200 characters
     * @throws JobCancelled when this job is to stop, or is no longer this run's
     * @throws IllegalArgumentException for a sixth level, a child number 1,001, or a serial key below a job that has one
     */
    JobId submit(String mark, JobRequest request);

    /**
     * Waits until all children have ended, and says how; what is made of that is up to this job. Nothing runs meanwhile:
     * where one has not ended, this run of the handler is over, and the handler runs again from the start when all have.
     * To be called outside of {@link #each}.
     *
     * @return all children, oldest first
     * @throws JobCancelled when a child has not ended, or when this job is to stop
     */
    List<ChildOutcome> awaitChildren();

    /** Shows what the job does now. */
    void step(Text text);

    /** Adds a message. */
    void note(Text text);

    /** Adds a warning; the job then ends with warnings. */
    void warn(Text text);

    /** Shows what the job waits for; null when it goes on. */
    void waitingFor(@Nullable Text text);
}
