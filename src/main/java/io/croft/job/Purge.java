package io.croft.job;

import java.time.Duration;
import java.time.Instant;

/**
 * Rows that a room keeps for a while only. Each bean of this kind is called once a day, on one process, until it finds
 * nothing more; what it deletes in one call is one transaction. One that fails is called again the next day and keeps
 * no other from its work.
 */
public interface Purge {

    /** What it deletes, for the log: {@code finished jobs}. */
    String name();

    /** How long a row is kept after it has come to its end. */
    Duration retention();

    /**
     * Deletes rows that came to their end before this moment, in the caller's transaction and as the work of nobody.
     *
     * @param most how many at most, at least 1; it may be fewer though more are left
     * @return how many were deleted; 0 says that none are left
     */
    int purge(Instant before, int most);
}
