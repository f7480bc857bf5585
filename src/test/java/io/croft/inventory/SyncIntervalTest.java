package io.croft.inventory;

import static org.assertj.core.api.Assertions.assertThat;

import io.croft.testing.TestClock;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class SyncIntervalTest {

    private final TestClock clock = new TestClock();
    private final SyncInterval pace = new SyncInterval(clock);

    @Test
    void whileNobodyLooksThePauseGrowsToAMinute() {
        Duration first = pace.next(SyncInterval.AFTER_WORK, Instant.EPOCH);
        assertThat(first).isEqualTo(Duration.ofSeconds(10));
        Duration later = first;
        for (int i = 0; i < 5; i++) {
            later = pace.next(later, Instant.EPOCH);
        }
        assertThat(later).isEqualTo(Duration.ofSeconds(60));
    }

    @Test
    void whileSomebodyLooksItIsNeverFasterThanPvesStatistics() {
        pace.somebodyLooks();
        assertThat(pace.next(Duration.ofSeconds(60), Instant.EPOCH)).isEqualTo(Duration.ofSeconds(10));
        clock.advance(Duration.ofMinutes(2));
        assertThat(pace.next(Duration.ofSeconds(60), Instant.EPOCH)).isEqualTo(Duration.ofSeconds(60));
    }

    @Test
    void afterOurOwnWorkItIsFaster() {
        assertThat(pace.next(Duration.ofSeconds(60), clock.instant())).isEqualTo(Duration.ofSeconds(5));
    }
}
