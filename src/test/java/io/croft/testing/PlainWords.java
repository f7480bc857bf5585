package io.croft.testing;

import static org.assertj.core.api.Assertions.assertThat;

import io.croft.kernel.Text;
import java.text.MessageFormat;
import java.util.Properties;
import java.util.stream.IntStream;

/** Reads sentences as people do: in every language, and without anything that only a programmer understands. */
public final class PlainWords {

    private static final Properties ENGLISH = RoomFiles.texts(RoomFiles.ENGLISH);
    private static final Properties SPANISH = RoomFiles.texts(RoomFiles.SPANISH);

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
}
