package io.croft.activity;

import io.croft.database.FittedText;
import io.croft.kernel.Text;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** The stored form of a sentence: JSON of key and arguments, which are cut. */
final class StoredWords {

    private static final int LONGEST_ARGUMENT = 500;
    private static final int MOST_ARGUMENTS = 10;
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private StoredWords() {}

    static String json(Text words) {
        return JSON.writeValueAsString(new Text(
                words.key(),
                words.args().stream()
                        .limit(MOST_ARGUMENTS)
                        .map(argument -> FittedText.lines(argument, LONGEST_ARGUMENT))
                        .toList()));
    }

    /** Parses a sentence; a malformed one becomes a sentence that says so, so that lists do not fail. */
    static Text read(String json) {
        try {
            return JSON.readValue(json, Text.class);
        } catch (JacksonException e) {
            return Text.of("activity.unreadable");
        }
    }
}
