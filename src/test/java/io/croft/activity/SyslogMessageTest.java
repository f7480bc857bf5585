package io.croft.activity;

import static org.assertj.core.api.Assertions.assertThat;

import io.croft.kernel.Text;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SyslogMessageTest {

    private static final Instant NANOSECONDS = Instant.parse("2026-01-02T03:04:05.123456789Z");

    @ParameterizedTest
    @ValueSource(strings = {"x", "ä", "\"", "]", "€", "🙂", "\\🙂"})
    void detailsAreCutSoThatTheDataIsClosedAndTheWordsFollow(String filling) {
        byte[] message = message("name", filling.repeat(8_000));
        assertThat(message).hasSizeBetween(8_180, 8_192);
        assertThat(new String(message, StandardCharsets.UTF_8))
                .endsWith("…\"] \ufeffIt went well")
                .doesNotContain("\ufffd");
    }

    @Test
    void detailsThatFitAreWhole() {
        assertThat(new String(message("name", "{\"a\":[1]}"), StandardCharsets.UTF_8))
                .endsWith(" details=\"{\\\"a\\\":[1\\]}\"] \ufeffIt went well");
    }

    @Test
    void noControlCharacterOfAStrangerArrives() {
        assertThat(new String(message("a\u0085<13>1 b\u009f\u0080\u2028\nc", null), StandardCharsets.UTF_8))
                .contains("thingName=\"a <13>1 b    c\"");
    }

    @Test
    void aTimeHasAtMostSixDigitsAfterTheSecond() {
        assertThat(new String(SyslogMessage.test(NANOSECONDS, "host", "process"), StandardCharsets.UTF_8))
                .startsWith("<110>1 2026-01-02T03:04:05.123456Z host ");
        assertThat(new String(message("name", null), StandardCharsets.UTF_8))
                .startsWith("<110>1 2026-01-02T03:04:05.123456Z host ");
    }

    private static byte[] message(String name, String details) {
        StoredEntry entry = new StoredEntry(
                NANOSECONDS,
                "JOB",
                "SUCCESS",
                "x.y",
                null,
                null,
                "Somebody",
                "thing",
                "id",
                name,
                StoredWords.json(Text.verbatim("It went well")),
                details,
                "192.0.2.1",
                "agent");
        return SyslogMessage.of(7, entry, "host", "process");
    }
}
