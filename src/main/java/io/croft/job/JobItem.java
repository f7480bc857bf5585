package io.croft.job;

import io.croft.kernel.Text;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One item of a running job, as its handler sees it. Safe for use by many threads. */
public interface JobItem {

    String key();

    ItemState state();

    void start();

    /** Says what this item waits for; null when it goes on. */
    void waitingFor(@Nullable Text text);

    /** Names the task on the cluster this item waits for. */
    void task(UUID cluster, String upid);

    /** The task named last, also by a former run of the job. */
    Optional<TaskRef> task();

    /** How far the item is, 0 to 100. */
    void progress(int percent);

    /** How far the item is, in bytes. */
    void bytes(long done, long total);

    /** Ends the item well, with a result to show or none. */
    void succeed(@Nullable Text result);

    /** Ends the item well, with something a person should know. */
    void warn(Text result);

    void fail(Text reason);

    /** Whether the job should come to an end now. */
    boolean stopping();

    /**
     * Whether the job moves to another process, or has moved: what fails here for that is done there, and may not be
     * written down as failed.
     */
    boolean movesOn();

    /**
     * Call between two steps and inside waits.
     *
     * @throws JobCancelled when the job is stopping
     */
    void checkCancelled();

    /**
     * Call right before anything outside of Croft's database is changed: a process that stood still may have been taken
     * for dead, and another one does the work now. Asks the database.
     *
     * @throws JobCancelled when the job is no longer this run's
     */
    void checkOwned();
}
