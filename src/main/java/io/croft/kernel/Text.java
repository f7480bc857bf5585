package io.croft.kernel;

import java.util.Arrays;
import java.util.List;

/**
 * A sentence for a person, not yet in a language: a message key and its arguments.
 *
 * @param key the message key; starts with the name of the room
 * @param args fill {@code {0}}, {@code {1}} … of the message; already formatted
 */
public record Text(String key, List<String> args) {

    private static final String VERBATIM = "text.verbatim";

    public Text {
        args = List.copyOf(args);
    }

    /** Names a message; each argument is turned into a string by {@link String#valueOf(Object)}. */
    public static Text of(String key, Object... args) {
        return new Text(key, Arrays.stream(args).map(String::valueOf).toList());
    }

    /** Carries words of another system, for example an answer of Proxmox VE; shown unchanged in every language. */
    public static Text verbatim(String words) {
        return new Text(VERBATIM, List.of(words));
    }

    /** Whether this was made by {@link #verbatim}. */
    public boolean isVerbatim() {
        return key.equals(VERBATIM);
    }
}
