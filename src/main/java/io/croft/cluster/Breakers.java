package io.croft.cluster;

import java.time.Clock;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.springframework.stereotype.Component;

/** One circuit breaker per cluster. */
@Component
class Breakers {

    private final ConcurrentMap<ClusterId, CircuitBreaker> breakers = new ConcurrentHashMap<>();
    private final Clock clock;

    Breakers(Clock clock) {
        this.clock = clock;
    }

    CircuitBreaker of(ClusterId id) {
        return breakers.computeIfAbsent(id, _ -> new CircuitBreaker(clock));
    }

    /** Discards the recorded failures, since a person changed something. */
    void reset(ClusterId id) {
        breakers.remove(id);
    }
}
