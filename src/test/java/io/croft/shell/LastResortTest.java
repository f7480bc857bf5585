package io.croft.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class LastResortTest {

    private final AtomicInteger ends = new AtomicInteger();

    @BeforeEach
    void doNotEnd() {
        LastResort.endBy(ends::incrementAndGet);
    }

    @AfterEach
    void endAgain() {
        LastResort.endBy(() -> Runtime.getRuntime().halt(LastResort.EXIT_CODE));
    }

    @Test
    void aProcessWhoseMemoryIsUsedUpEndsHoweverDeepTheErrorIsWrapped() {
        LastResort.endIfMemoryIsUsedUp(new IllegalStateException(new RuntimeException(new OutOfMemoryError("heap"))));
        assertThat(ends).hasValue(1);
    }

    @Test
    void anyOtherErrorEndsNothing() {
        LastResort.endIfMemoryIsUsedUp(new StackOverflowError());
        assertThat(ends).hasValue(0);
    }
}
