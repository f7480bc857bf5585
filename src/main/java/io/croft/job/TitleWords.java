package io.croft.job;

import io.croft.database.FittedText;
import io.croft.kernel.SpokenText;
import io.croft.kernel.Text;
import java.util.List;
import java.util.stream.Collectors;

/** What a title says in every language that screens speak, to be searched in: the database knows keys and arguments only. */
final class TitleWords {

    private static final int LONGEST = 1000;

    private TitleWords() {}

    /** The title in each language, one a line; a title that says the same in all of them once. */
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
