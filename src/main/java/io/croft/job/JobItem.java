package io.croft.job;

import io.croft.kernel.Text;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One item of a running job, for its handler. Thread-safe. */
public interface JobItem {

    /** The key from {@link PlannedItem}. */
    String key();

    /** The present state. */
    ItemState state();

    /** Marks the item as running. */
    void start();

    /** Shows what this item waits for; null when it goes on. */
    void waitingFor(@Nullable Text text);

    /** Stores the task on the cluster this item waits for. */
    void task(UUID cluster, String upid);

    /** The last stored task, also of a former run. */
    Optional<TaskRef> task();

    /** Shows the progress, 0 to 100. */
    void progress(int percent);

    /** Shows the progress in bytes. */
    void bytes(long done, long total);

    /** Ends the item as succeeded; the result is shown, null for none. */
    void succeed(@Nullable Text result);

    /** Ends the item as succeeded with a warning. */
    void warn(Text result);

    /** Ends the item as failed. */
    void fail(Text reason);

    /** Whether the job should stop now. */
    boolean stopping();

    /**
     * Whether the job moves or has moved to another process, which continues it: then a failure here must not be
     * stored.
     */
    boolean movesOn();

    /**
     * Call between two steps and inside waits.
     *
     * @throws JobCancelled when the job is stopping
     */
    void checkCancelled();

    /**
     * Call directly before each change outside the database of Croft: a process that was suspended may have been taken
     * for dead, and another one does the work now. Asks the database.
     *
     * @throws JobCancelled when another run has the job
     */
    void checkOwned();
}
