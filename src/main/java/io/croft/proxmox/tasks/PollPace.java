package io.croft.proxmox.tasks;

import java.time.Duration;

/** How long to wait before looking at a task again: short for young tasks, longer for old ones. */
final class PollPace {

    private static final Duration FIRST = Duration.ofMillis(150);
    private static final Duration LONGEST_AT_FIRST = Duration.ofSeconds(1);
    private static final Duration LONGEST = Duration.ofSeconds(3);
    private static final Duration YOUNG = Duration.ofMinutes(1);

    private PollPace() {}

    /** A quarter of the time waited so far, within bounds. */
    static Duration next(Duration waited) {
        Duration quarter = waited.dividedBy(4);
        Duration bound = waited.compareTo(YOUNG) < 0 ? LONGEST_AT_FIRST : LONGEST;
        if (quarter.compareTo(FIRST) < 0) {
            return FIRST;
        }
        return quarter.compareTo(bound) < 0 ? quarter : bound;
    }
}
