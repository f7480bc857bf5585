package io.croft.signin.rest;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.TimeMeter;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.springframework.http.HttpHeaders;

/** Counts API calls in memory, per process: for a person over all their tokens, and for a network of strangers. */
final class CallLimits {

    private static final Duration PERIOD = Duration.ofMinutes(1);
    private static final int MOST_CALLERS = 100_000;

    private final int calls;
    private final LoadingCache<String, Bucket> buckets;

    CallLimits(int calls, Clock clock) {
        this.calls = calls;
        TimeMeter time = new ByClock(clock);
        buckets = Caffeine.newBuilder()
                .maximumSize(MOST_CALLERS)
                .expireAfterAccess(PERIOD.multipliedBy(2))
                .build(caller -> Bucket.builder()
                        .withCustomTimePrecision(time)
                        .addLimit(limit -> limit.capacity(calls).refillGreedy(calls, PERIOD))
                        .build());
    }

    /** Counts a call and sets the headers of its answer; false when the limit is reached. */
    boolean take(String caller, HttpServletResponse response) {
        ConsumptionProbe probe = buckets.get(caller).tryConsumeAndReturnRemaining(1);
        response.setHeader("X-RateLimit-Limit", String.valueOf(calls));
        response.setHeader("X-RateLimit-Remaining", String.valueOf(probe.getRemainingTokens()));
        response.setHeader("X-RateLimit-Reset", seconds(probe.getNanosToWaitForReset()));
        if (!probe.isConsumed()) {
            response.setHeader(HttpHeaders.RETRY_AFTER, seconds(probe.getNanosToWaitForRefill()));
        }
        return probe.isConsumed();
    }

    /** Whole seconds, rounded up. */
    private static String seconds(long nanos) {
        return String.valueOf(TimeUnit.NANOSECONDS.toSeconds(nanos + TimeUnit.SECONDS.toNanos(1) - 1));
    }

    private record ByClock(Clock clock) implements TimeMeter {

        @Override
        public long currentTimeNanos() {
            return TimeUnit.MILLISECONDS.toNanos(clock.millis());
        }

        @Override
        public boolean isWallClockBased() {
            return true;
        }
    }
}
