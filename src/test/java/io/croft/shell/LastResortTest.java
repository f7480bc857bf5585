package io.croft.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.OutputStream;
import java.io.PrintStream;
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
    void itEndsAlsoWhenThereIsNoMemoryLeftToSaySo() {
        PrintStream before = System.err;
        System.setErr(new PrintStream(OutputStream.nullOutputStream()) {
            @Override
            public void println(String text) {
                throw new OutOfMemoryError("heap");
            }
        });
        try {
            assertThatExceptionOfType(OutOfMemoryError.class)
                    .isThrownBy(() -> LastResort.endIfMemoryIsUsedUp(new OutOfMemoryError("heap")));
        } finally {
            System.setErr(before);
        }
        assertThat(ends).hasValue(1);
    }

    @Test
    void anyOtherErrorEndsNothing() {
        LastResort.endIfMemoryIsUsedUp(new StackOverflowError());
        assertThat(ends).hasValue(0);
    }
}
