package io.croft.job;

import io.croft.database.FittedText;
import io.croft.kernel.Counted;
import io.croft.kernel.Text;
import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.stream.Collectors;

/**
 * What a title says in every language that screens speak, to be searched in: the database knows keys and arguments only.
 * Reads the screens' own texts, because work is asked for where there is no screen, too.
 */
final class TitleWords {

    /** One for each file of texts. */
    static final List<Locale> LANGUAGES = List.of(Locale.ENGLISH, Locale.of("es"));

    private static final String TEXTS = "vaadin-i18n.translations";
    private static final int LONGEST = 1000;

    private TitleWords() {}

    /** The title in each language, one a line; a title that says the same in all of them once. */
    static String of(Text title) {
        List<String> said = LANGUAGES.stream()
                .flatMap(language -> said(title, language).stream())
                .toList();
        List<String> sentences = said.isEmpty() ? List.of(String.join(" ", title.args())) : said;
        return sentences.stream()
                .map(sentence -> FittedText.line(sentence, LONGEST))
                .distinct()
                .collect(Collectors.joining("\n"));
    }

    /** Empty where the language has no words for it, or none for these arguments. */
    private static Optional<String> said(Text title, Locale language) {
        ResourceBundle texts = ResourceBundle.getBundle(
                TEXTS, language, ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
        if (!texts.containsKey(title.key())) {
            return Optional.empty();
        }
        String message = texts.getString(title.key());
        Object[] args = title.args().toArray();
        try {
            return Optional.of(
                    args.length == 0
                            ? message
                            : new MessageFormat(message, language).format(Counted.in(message, args)));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
