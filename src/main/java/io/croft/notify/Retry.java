package io.croft.notify;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** The times of retries: after 1, 2, 4 … seconds, up to an hour; 24 times within about twelve hours. */
final class Retry {

    static final int MOST_ATTEMPTS = 24;

    private static final Duration LONGEST = Duration.ofHours(1);

    private Retry() {}

    /** The next attempt after this many failures; empty when it is given up. */
    static Optional<Instant> after(int attempts, Instant now) {
        if (attempts >= MOST_ATTEMPTS) {
            return Optional.empty();
        }
        Duration delay = Duration.ofSeconds(1L << Math.clamp(attempts - 1, 0, 12));
        return Optional.of(now.plus(delay.compareTo(LONGEST) > 0 ? LONGEST : delay));
    }
}
