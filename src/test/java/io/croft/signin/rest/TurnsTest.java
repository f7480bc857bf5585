package io.croft.signin.rest;

import static org.assertj.core.api.Assertions.assertThat;

import io.croft.access.UserId;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** One person's calls hold few of the turns, and nobody waits for ever. */
class TurnsTest {

    private final Turns turns = new Turns(3, 2, Duration.ZERO);
    private final UserId first = new UserId(UUID.randomUUID());
    private final UserId second = new UserId(UUID.randomUUID());

    @Test
    void onePersonTakesNoMoreThanTheirPartAndOthersStillComeIn() {
        Turns.Turn one = turns.take(first).orElseThrow();
        Turns.Turn two = turns.take(first).orElseThrow();
        assertThat(turns.take(first)).isEmpty();
        Turns.Turn three = turns.take(second).orElseThrow();
        assertThat(turns.take(second)).as("all are taken").isEmpty();
        one.close();
        assertThat(turns.take(second)).isPresent();
        two.close();
        three.close();
    }

    @Test
    void whoGotNoneOfAllKeepsNoneOfTheirOwn() {
        Turns.Turn one = turns.take(first).orElseThrow();
        Turns.Turn two = turns.take(first).orElseThrow();
        Turns.Turn three = turns.take(second).orElseThrow();
        for (int n = 0; n < 5; n++) {
            assertThat(turns.take(second)).isEmpty();
        }
        one.close();
        two.close();
        assertThat(turns.take(second)).isPresent();
        three.close();
    }
}
