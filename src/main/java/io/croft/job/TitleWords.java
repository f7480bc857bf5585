package io.croft.job;

import io.croft.database.FittedText;
import io.croft.kernel.SpokenText;
import io.croft.kernel.Text;
import java.util.List;
import java.util.stream.Collectors;

/** Titles in all languages, for searching: the database stores only keys and arguments. */
final class TitleWords {

    private static final int LONGEST = 1000;

    private TitleWords() {}

    /** The title in each language, one per line; once when all are equal. */
    static String of(Text title) {
        List<String> said = SpokenText.LANGUAGES.stream()
                .flatMap(language -> SpokenText.find(language, title).stream())
                .toList();
        List<String> sentences = said.isEmpty() ? List.of(String.join(" ", title.args())) : said;
        return sentences.stream()
                .map(sentence -> FittedText.line(sentence, LONGEST))
                .distinct()
                .collect(Collectors.joining("\n"));
    }
}
