package io.croft.kernel;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;

/** Sentences in a language where there is no screen: in mails and in what lists are searched in. Reads the screens' own texts. */
public final class SpokenText {

    /** The languages that Croft speaks, one for each file of texts; the first one where nothing else is known. */
    public static final List<Locale> LANGUAGES = List.of(Locale.ENGLISH, Locale.of("es"));

    private static final String TEXTS = "vaadin-i18n.translations";

    private SpokenText() {}

    /** The sentence; empty where the language has no words for it, or none for these arguments. */
    public static Optional<String> find(Locale language, Text text) {
        if (text.isVerbatim()) {
            return text.args().stream().findFirst();
        }
        ResourceBundle texts = ResourceBundle.getBundle(
                TEXTS, language, ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
        if (!texts.containsKey(text.key())) {
            return Optional.empty();
        }
        String message = texts.getString(text.key());
        Object[] args = text.args().toArray();
        try {
            return Optional.of(
                    args.length == 0
                            ? message
                            : new MessageFormat(message, language).format(Counted.in(message, args)));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** The sentence, else its arguments as they are: something is said in any case. */
    public static String in(Locale language, Text text) {
        return find(language, text).orElseGet(() -> String.join(" ", text.args()));
    }

    /** The language of ours that is nearest to a wanted one. */
    public static Locale nearest(Locale wanted) {
        return LANGUAGES.stream()
                .filter(ours -> ours.getLanguage().equals(wanted.getLanguage()))
                .findFirst()
                .orElse(LANGUAGES.getFirst());
    }
}
