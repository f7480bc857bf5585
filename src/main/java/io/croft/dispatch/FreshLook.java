package io.croft.dispatch;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The last look at a guest. Work may wait minutes for its turn in the lanes; what was seen before that says nothing about what stands under
 * the number when the turn comes, so that a look older than a second is taken anew before anything is changed.
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

    /** What was seen last; there must have been something. */
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
