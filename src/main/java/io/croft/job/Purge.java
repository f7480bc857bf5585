package io.croft.job;

import java.time.Duration;
import java.time.Instant;

/**
 * Deletes rows a room keeps only for a while; a bean. Called once a day in one process until it finds nothing more,
 * each call in a transaction of its own. After a failure it is called again the next day; others are not affected.
 */
public interface Purge {

    /** What it deletes, for the log, such as {@code finished jobs}. */
    String name();

    /** How long a row is kept after its end. */
    Duration retention();

    /**
     * Deletes rows that ended before this moment, in the transaction of the caller and without an actor.
     *
     * @param most the most rows to delete, at least 1; fewer may be deleted although more are left
     * @return how many were deleted; 0 when none are left
     */
    int purge(Instant before, int most);
}
