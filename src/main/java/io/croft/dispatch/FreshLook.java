package io.croft.dispatch;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The last reading of a guest. Work may wait minutes for its lanes, and meanwhile another guest may have taken the id,
 * so a reading older than a second is repeated before anything is changed.
 */
final class FreshLook {

    private static final Duration FRESH = Duration.ofSeconds(1);

    private final Clock clock;
    private @Nullable SeenGuest last;

    FreshLook(Clock clock) {
        this.clock = clock;
    }

    Optional<SeenGuest> took(Optional<SeenGuest> seen) {
        last = seen.orElse(null);
        return seen;
    }

    /** The last reading; there must have been one. */
    SeenGuest last() {
        if (last == null) {
            throw new IllegalStateException("look first");
        }
        return last;
    }

    boolean isStale() {
        return last().at().plus(FRESH).isBefore(clock.instant());
    }
}
