package io.croft.uikit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The tokens of the look keep what WCAG 2.2 AA asks for, in light and dark. */
class LookTest {

    private static final double AA = 4.5;
    private static final String TOKENS = read("styles/tokens.css");

    @ParameterizedTest
    @ValueSource(strings = {"ink", "ink-muted", "accent-ink", "running", "stopped", "waiting", "failed", "unknown"})
    void textIsReadableOnEverySurfaceInLightAndDark(String text) {
        for (String surface : new String[] {"paper", "ground", "ground-strong"}) {
            for (int scheme = 0; scheme < 2; scheme++) {
                assertThat(SrgbColour.token(TOKENS, text, scheme).contrast(SrgbColour.token(TOKENS, surface, scheme)))
                        .as("%s on %s, scheme %d", text, surface, scheme)
                        .isGreaterThanOrEqualTo(AA);
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Icons.class)
    void everyIconIsInTheSprite(Icons icon) {
        assertThat(read("assets/icons.svg")).contains("<symbol id=\"" + icon.key() + "\"");
        assertThat(Icons.named(icon.key())).contains(icon);
    }

    @ParameterizedTest
    @EnumSource(StatusTone.class)
    void everyToneHasAColour(StatusTone tone) {
        assertThat(read("styles/parts.css")).contains("." + tone.className() + " {");
    }

    @Test
    void motionEndsWhereThePersonWantsNone() {
        assertThat(TOKENS).contains("prefers-reduced-motion: reduce");
        Matcher duration = Pattern.compile("--quick: (\\d+)ms").matcher(TOKENS);
        assertThat(duration.find()).isTrue();
        assertThat(Integer.parseInt(duration.group(1))).isLessThanOrEqualTo(150);
    }

    /** As written: what the build ships is the same without the white space. */
    private static String read(String resource) {
        try {
            return Files.readString(Path.of("src/main/resources/META-INF/resources", resource));
        } catch (IOException e) {
            throw new IllegalStateException("Unable to read " + resource, e);
        }
    }
}
