package io.croft.job;

import static org.assertj.core.api.Assertions.assertThat;

import io.croft.kernel.Text;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class TitleWordsTest {

    @Test
    void aTitleSpeaksEveryLanguageOfTheHouseOneALine() {
        assertThat(TitleWords.of(Text.of("lab.job.deploy", "Redes", 1)))
                .isEqualTo("Deploy Redes with 1 seat\nDesplegar Redes con 1 puesto");
        assertThat(TitleWords.of(Text.verbatim("as it is"))).isEqualTo("as it is");
        assertThat(TitleWords.of(Text.of("job.jobs"))).isEqualTo("Jobs\nTrabajos");
    }

    @Test
    void everyFileOfTextsIsALanguageOfTheHouse() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("src/main/resources/vaadin-i18n"))) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrderElementsOf(io.croft.kernel.SpokenText.LANGUAGES.stream()
                            .map(language -> language.equals(Locale.ENGLISH)
                                    ? "translations.properties"
                                    : "translations_" + language + ".properties")
                            .toList());
        }
    }
}
