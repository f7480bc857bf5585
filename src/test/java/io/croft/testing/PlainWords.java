package io.croft.testing;

import static org.assertj.core.api.Assertions.assertThat;

import io.croft.kernel.Text;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.Objects;
import java.util.Properties;
import java.util.stream.IntStream;

/** Reads sentences as people do: in every language, and without anything that only a programmer understands. */
public final class PlainWords {

    private static final Properties ENGLISH = read("translations.properties");
    private static final Properties SPANISH = read("translations_es.properties");

    private PlainWords() {}

    /** The sentence in English, after a look at it in every language. */
    public static String of(Text text) {
        for (var language : new Properties[] {ENGLISH, SPANISH}) {
            assertThat(in(language, text)).isNotBlank().doesNotContain("\tat ", "Exception", "io.croft", "{0}", "{1}");
        }
        return in(ENGLISH, text);
    }

    private static String in(Properties language, Text text) {
        if (text.isVerbatim()) {
            return text.args().getFirst();
        }
        assertThat(language).containsKey(text.key());
        var pattern = language.getProperty(text.key());
        return MessageFormat.format(
                pattern,
                IntStream.range(0, text.args().size())
                        .mapToObj(n -> argument(pattern, n, text.args().get(n)))
                        .toArray());
    }

    /** What a message counts is a number, as it is on screens. */
    private static Object argument(String pattern, int index, String value) {
        return pattern.contains("{" + index + ",choice,") ? (Object) Long.valueOf(value) : value;
    }

    private static Properties read(String file) {
        var words = new Properties();
        try (var in = Objects.requireNonNull(PlainWords.class.getResourceAsStream("/vaadin-i18n/" + file));
                var reader = new InputStreamReader(in, StandardCharsets.UTF_8)) {
            words.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return words;
    }
}
