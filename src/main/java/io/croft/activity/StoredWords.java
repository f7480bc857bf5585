package io.croft.activity;

import io.croft.database.FittedText;
import io.croft.kernel.Text;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** A sentence as its column holds it: JSON of the key and the arguments, which are cut. */
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

    /** A sentence that cannot be read says so: it is shown in lists, which must not fail because of it. */
    static Text read(String json) {
        try {
            return JSON.readValue(json, Text.class);
        } catch (JacksonException e) {
            return Text.of("activity.unreadable");
        }
    }
}
