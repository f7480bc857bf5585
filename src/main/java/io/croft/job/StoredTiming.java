package io.croft.job;

import jakarta.persistence.Embeddable;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/** A {@link Timing} as its row keeps it: an expression or a moment, and a zone. */
@Embeddable
record StoredTiming(@Nullable String cron, @Nullable Instant onceAt, String zone) {

    static StoredTiming of(Timing timing) {
        String zone = timing.zone().getId();
        return switch (timing) {
            case Timing.Cron again -> new StoredTiming(again.expression(), null, zone);
            case Timing.Once once -> new StoredTiming(null, once.at(), zone);
        };
    }

    Timing timing() {
        Instant once = onceAt;
        return once == null ? new Timing.Cron(String.valueOf(cron), zoneId()) : new Timing.Once(once, zoneId());
    }

    /** A zone may be unknown to a JDK that an installation has moved to. */
    private ZoneId zoneId() {
        try {
            return ZoneId.of(zone);
        } catch (DateTimeException unknown) {
            return ZoneOffset.UTC;
        }
    }
}
