package io.croft.testing;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/** The system's time plus an offset that tests move; stands still where a test says so. */
public final class TestClock extends Clock {

    private volatile Duration offset = Duration.ZERO;
    private volatile @Nullable Instant stopped;

    /** Moves time forward. */
    public void advance(Duration by) {
        offset = offset.plus(by);
    }

    /** Stands still until it is moved, however long the machine takes. */
    public void stop() {
        stopped = Instant.now();
    }

    /** Back to the system's time. */
    public void reset() {
        offset = Duration.ZERO;
        stopped = null;
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return this;
    }

    @Override
    public Instant instant() {
        Instant still = stopped;
        return (still == null ? Instant.now() : still).plus(offset);
    }

    /** Puts this clock in the application's place. */
    @TestConfiguration
    public static class Configuration {

        @Bean
        @Primary
        TestClock testClock() {
            return new TestClock();
        }
    }
}
