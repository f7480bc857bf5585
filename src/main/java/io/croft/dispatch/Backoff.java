package io.croft.dispatch;

import java.time.Duration;
import java.util.random.RandomGenerator;

/** How long to wait before asking again: half a second, doubled each time up to fifteen, half of it left to chance. */
final class Backoff {

    private static final Duration FIRST = Duration.ofMillis(500);
    private static final Duration LONGEST = Duration.ofSeconds(15);
    private static final int STEEP = 5;

    private Backoff() {}

    /** The wait after so many failures, at least one. */
    static Duration after(int failures, RandomGenerator random) {
        Duration full = FIRST.multipliedBy(1L << Math.min(failures - 1, STEEP));
        long millis = Math.min(full.toMillis(), LONGEST.toMillis());
        return Duration.ofMillis(millis / 2 + random.nextLong(millis / 2 + 1));
    }
}
