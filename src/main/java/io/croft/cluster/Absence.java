package io.croft.cluster;

import jakarta.persistence.Embeddable;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * That a cluster is away, as the provider was told. It lasts until the cluster has answered for a while without a break, so that one that
 * comes and goes is told once and not each time.
 *
 * @param toldAwayAt when the provider was told
 * @param answeringSince since when it answers again without a break; null while it does not
 */
@Embeddable
record Absence(Instant toldAwayAt, @Nullable Instant answeringSince) {

    /** A cluster that has answered for so long is back. */
    static final Duration STABLE = Duration.ofMinutes(5);

    Absence failed() {
        return new Absence(toldAwayAt, null);
    }

    /** The same after an answer at this time; null when it is over with that. */
    @Nullable
    Absence answered(Instant now) {
        if (answeringSince == null) {
            return new Absence(toldAwayAt, now);
        }
        return answeringSince.plus(STABLE).isAfter(now) ? this : null;
    }
}
