package io.croft.identity;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The tries of one name or from one address within the last minute, and the failures in a row. */
final class Tries {

    private static final Duration WINDOW = Duration.ofMinutes(1);

    private final Deque<Instant> recent = new ArrayDeque<>();
    private int failures;
    private @Nullable Instant closedUntil;

    /** Counts a try, unless it has to wait until the returned time. */
    synchronized Optional<Instant> begin(Instant now) {
        Optional<Instant> wait = waitUntil(now);
        if (wait.isEmpty()) {
            recent.addLast(now);
        }
        return wait;
    }

    synchronized Optional<Instant> waitUntil(Instant now) {
        while (!recent.isEmpty() && !recent.getFirst().plus(WINDOW).isAfter(now)) {
            recent.removeFirst();
        }
        if (closedUntil != null && now.isBefore(closedUntil)) {
            return Optional.of(closedUntil);
        }
        return recent.size() < SignInLimits.TRIES_A_MINUTE
                ? Optional.empty()
                : Optional.of(recent.getFirst().plus(WINDOW));
    }

    synchronized void countTry(Instant now) {
        recent.addLast(now);
    }

    /** Takes a failure down and returns the end of the lock when it was one too many. */
    synchronized Optional<Instant> fail(Instant now) {
        failures++;
        if (failures >= SignInLimits.FAILURES_BEFORE_LOCK) {
            failures = 0;
            closedUntil = now.plus(SignInLimits.LOCK);
            return Optional.of(closedUntil);
        }
        if (failures > SignInLimits.FAILURES_BEFORE_DELAY) {
            Duration delay = Duration.ofSeconds(1L << Math.min(failures - SignInLimits.FAILURES_BEFORE_DELAY - 1, 10));
            closedUntil =
                    now.plus(delay.compareTo(SignInLimits.LONGEST_DELAY) < 0 ? delay : SignInLimits.LONGEST_DELAY);
        }
        return Optional.empty();
    }
}
