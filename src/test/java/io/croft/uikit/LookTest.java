package io.croft.uikit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
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

    @Test
    void everyIconIsInTheSprite() {
        String sprite = read("assets/icons.svg");
        assertThat(Icons.all()).hasSizeGreaterThan(50).allSatisfy(icon -> {
            assertThat(sprite).contains("<symbol id=\"" + icon.key() + "\"");
            assertThat(Icons.named(icon.key())).isEqualTo(icon);
        });
    }

    @Test
    void everyIconThatARoomNamesIsInItsOwnSpriteOrInTheCommonOne() throws IOException {
        Pattern own =
                Pattern.compile("Icons\\.of\\(\"([a-z]+)\", \"([a-z0-9-]+)\"\\)|icon = \"(?:([a-z]+)/)?([a-z0-9-]+)\"");
        int found = 0;
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".java")).toList()) {
                Matcher icon = own.matcher(Files.readString(file));
                while (icon.find()) {
                    String room = icon.group(1) == null ? icon.group(3) : icon.group(1);
                    String key = icon.group(2) == null ? icon.group(4) : icon.group(2);
                    assertThat(read(room == null ? "assets/icons.svg" : "assets/icons-" + room + ".svg"))
                            .as(file + " names " + key)
                            .contains("<symbol id=\"" + key + "\"");
                    found++;
                }
            }
        }
        assertThat(found).isGreaterThan(10);
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
