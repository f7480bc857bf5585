package io.croft.notify;

import io.croft.database.FittedText;
import io.croft.kernel.Text;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** The stored form of a sentence: JSON of key and arguments, which are cut. */
final class StoredText {

    private static final int LONGEST_ARGUMENT = 500;
    private static final int MOST_ARGUMENTS = 10;
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private StoredText() {}

    static String json(Text words) {
        return JSON.writeValueAsString(new Text(
                words.key(),
                words.args().stream()
                        .limit(MOST_ARGUMENTS)
                        .map(argument -> FittedText.line(argument, LONGEST_ARGUMENT))
                        .toList()));
    }

    static Text read(String json) {
        try {
            return JSON.readValue(json, Text.class);
        } catch (JacksonException e) {
            return Text.of("notify.unreadable");
        }
    }

    static @Nullable Text readOrNull(@Nullable String json) {
        return json == null ? null : read(json);
    }
}
