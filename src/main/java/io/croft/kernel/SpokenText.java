package io.croft.kernel;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Sentences in a language, on screens, in mails and in what lists are searched in. */
public final class SpokenText {

    /** The languages that Croft speaks; the first one where nothing else is known. */
    public static final List<Locale> LANGUAGES = List.of(Locale.ENGLISH, Locale.of("es"));

    private SpokenText() {}

    /** The sentence; empty when no room has its key, or where the message does not bear these arguments. */
    public static Optional<String> find(Locale language, Text text) {
        return text.isVerbatim()
                ? text.args().stream().findFirst()
                : find(language, text.key(), text.args().toArray());
    }

    /**
     * The message of a key with its arguments, numbers and dates written as the language does.
     *
     * @return empty when no room has the key, or where the message does not bear these arguments
     */
    public static Optional<String> find(Locale language, String key, Object... args) {
        Optional<String> message = RoomTexts.all().find(nearest(language), key);
        try {
            return args.length == 0
                    ? message
                    : message.map(words -> new MessageFormat(words, language).format(Counted.in(words, args)));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** The sentence in this language, or its arguments joined by blanks where {@link #find} gives none. */
    public static String in(Locale language, Text text) {
        return find(language, text).orElseGet(() -> String.join(" ", text.args()));
    }

    /** The language of {@link #LANGUAGES} with the same language code, else the default. */
    public static Locale nearest(Locale wanted) {
        return LANGUAGES.stream()
                .filter(ours -> ours.getLanguage().equals(wanted.getLanguage()))
                .findFirst()
                .orElse(LANGUAGES.getFirst());
    }
}
