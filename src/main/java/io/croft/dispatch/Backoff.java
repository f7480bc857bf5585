package io.croft.dispatch;

import java.time.Duration;
import java.util.random.RandomGenerator;

/** The pause before a retry: half a second, doubled each time up to 15 s; half of it is random. */
final class Backoff {

    private static final Duration FIRST = Duration.ofMillis(500);
    private static final Duration LONGEST = Duration.ofSeconds(15);
    private static final int STEEP = 5;

    private Backoff() {}

    /** The pause after this many failures, at least one. */
    static Duration after(int failures, RandomGenerator random) {
        Duration full = FIRST.multipliedBy(1L << Math.min(failures - 1, STEEP));
        long millis = Math.min(full.toMillis(), LONGEST.toMillis());
        return Duration.ofMillis(millis / 2 + random.nextLong(millis / 2 + 1));
    }
}
