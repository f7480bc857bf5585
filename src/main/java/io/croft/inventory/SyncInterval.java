package io.croft.inventory;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.stereotype.Component;

/**
 * The pause between rounds: 10 s while a screen shows guests, since the figures of PVE are that old; 5 s when Croft
 * changed the cluster just now; otherwise doubled each time up to 60 s.
 */
@Component
class SyncInterval {

    static final Duration AFTER_WORK = Duration.ofSeconds(5);
    static final Duration WATCHED = Duration.ofSeconds(10);
    static final Duration IDLE = Duration.ofSeconds(60);
    static final Duration ATTENTION = Duration.ofSeconds(60);
    static final Duration AFTERMATH = Duration.ofSeconds(20);

    private final Clock clock;
    private volatile Instant lookedAt = Instant.EPOCH;

    SyncInterval(Clock clock) {
        this.clock = clock;
    }

    void somebodyLooks() {
        lookedAt = clock.instant();
    }

    boolean isWatched() {
        return lookedAt.plus(ATTENTION).isAfter(clock.instant());
    }

    /**
     * The pause after a round.
     *
     * @param before the pause before it
     * @param workEndedAt when Croft last changed the cluster
     */
    Duration next(Duration before, Instant workEndedAt) {
        if (workEndedAt.plus(AFTERMATH).isAfter(clock.instant())) {
            return AFTER_WORK;
        }
        if (isWatched()) {
            return WATCHED;
        }
        Duration longer = before.multipliedBy(2);
        return longer.compareTo(IDLE) > 0 ? IDLE : longer;
    }
}
