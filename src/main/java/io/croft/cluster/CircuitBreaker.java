package io.croft.cluster;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Decides when a failing cluster is contacted again. Two failures change nothing; from the third on the delay doubles
 * from 5 s to 5 min. Refused credentials are retried after 5 min only, so that no account is locked; a changed
 * certificate blocks until a person acts.
 */
final class CircuitBreaker {

    static final int PATIENCE = 3;
    static final Duration FIRST_WAIT = Duration.ofSeconds(5);
    static final Duration LONGEST_WAIT = Duration.ofMinutes(5);

    private final Clock clock;
    private int failures;
    private @Nullable ClusterState opened;
    private Instant nextTry = Instant.EPOCH;

    CircuitBreaker(Clock clock) {
        this.clock = clock;
    }

    synchronized void succeeded() {
        failures = 0;
        opened = null;
        nextTry = Instant.EPOCH;
    }

    synchronized void failed(ClusterState state) {
        failures++;
        if (state == ClusterState.CERTIFICATE_CHANGED) {
            opened = state;
            return;
        }
        Duration wait = state == ClusterState.REFUSED ? LONGEST_WAIT : wait(failures);
        nextTry = clock.instant().plus(wait);
        opened = wait.isZero() ? null : state;
    }

    /** When the next attempt is due; empty when a person has to act first. */
    synchronized Optional<Instant> nextTry() {
        return opened == ClusterState.CERTIFICATE_CHANGED ? Optional.empty() : Optional.of(nextTry);
    }

    /** Why calls are blocked now, or null while they are allowed. */
    synchronized @Nullable ClusterState blockedBy() {
        return opened;
    }

    private static Duration wait(int failures) {
        if (failures < PATIENCE) {
            return Duration.ZERO;
        }
        int doublings = Math.min(failures - PATIENCE, 10);
        Duration wait = FIRST_WAIT.multipliedBy(1L << doublings);
        return wait.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : wait;
    }
}
