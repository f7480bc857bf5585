package io.croft.kernel;

import java.util.Arrays;
import java.util.List;

/**
 * A sentence for a person, still without a language: a message key and its arguments.
 *
 * @param key the message key, starting with the room's name
 * @param args what fills {@code {0}}, {@code {1}} …; already formatted
 */
public record Text(String key, List<String> args) {

    private static final String VERBATIM = "text.verbatim";

    public Text {
        args = List.copyOf(args);
    }

    /** Names a message; arguments are turned into strings. */
    public static Text of(String key, Object... args) {
        return new Text(key, Arrays.stream(args).map(String::valueOf).toList());
    }

    /** Carries words that are not ours, for example what Proxmox VE answered; shown as they are in every language. */
    public static Text verbatim(String words) {
        return new Text(VERBATIM, List.of(words));
    }

    /** Whether the words are shown as they are. */
    public boolean isVerbatim() {
        return key.equals(VERBATIM);
    }
}
