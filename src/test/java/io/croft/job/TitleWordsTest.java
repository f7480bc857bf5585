package io.croft.job;

import static org.assertj.core.api.Assertions.assertThat;

import io.croft.kernel.Text;
import org.junit.jupiter.api.Test;

class TitleWordsTest {

    @Test
    void aTitleSpeaksEveryLanguageOfTheHouseOneALine() {
        assertThat(TitleWords.of(Text.of("lab.job.deploy", "Redes", 1)))
                .isEqualTo("Deploy Redes with 1 seat\nDesplegar Redes con 1 puesto");
        assertThat(TitleWords.of(Text.verbatim("as it is"))).isEqualTo("as it is");
        assertThat(TitleWords.of(Text.of("job.jobs"))).isEqualTo("Jobs\nTrabajos");
    }
}
