package io.croft.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import io.croft.testing.TestClock;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class CircuitBreakerTest {

    private final TestClock clock = new TestClock();
    private final CircuitBreaker breaker = new CircuitBreaker(clock);

    @Test
    void twoFailuresChangeNothing() {
        fail(2);
        assertThat(breaker.blockedBy()).isNull();
        assertThat(breaker.nextTry().orElseThrow()).isBeforeOrEqualTo(clock.instant());
    }

    @Test
    void theThirdFailureOpensAndTheWaitDoublesUpToFiveMinutes() {
        fail(3);
        assertThat(breaker.blockedBy()).isEqualTo(ClusterState.OFFLINE);
        assertThat(left()).isBetween(Duration.ofSeconds(4), Duration.ofSeconds(5));
        fail(1);
        assertThat(left()).isBetween(Duration.ofSeconds(9), Duration.ofSeconds(10));
        fail(30);
        assertThat(left()).isBetween(Duration.ofSeconds(299), Duration.ofSeconds(300));
    }

    @Test
    void anAnswerClosesItAtOnce() {
        fail(5);
        breaker.succeeded();
        assertThat(breaker.blockedBy()).isNull();
    }

    @Test
    void refusedCredentialsWaitFiveMinutesAtOnceSoThatNoAccountIsLocked() {
        breaker.failed(ClusterState.REFUSED);
        assertThat(breaker.blockedBy()).isEqualTo(ClusterState.REFUSED);
        assertThat(left()).isGreaterThan(Duration.ofSeconds(299));
    }

    @Test
    void aChangedCertificateWaitsForAPerson() {
        breaker.failed(ClusterState.CERTIFICATE_CHANGED);
        clock.advance(Duration.ofDays(1));
        assertThat(breaker.nextTry()).isEmpty();
    }

    private void fail(int times) {
        for (int i = 0; i < times; i++) {
            breaker.failed(ClusterState.OFFLINE);
        }
    }

    private Duration left() {
        return Duration.between(clock.instant(), breaker.nextTry().orElseThrow());
    }
}
