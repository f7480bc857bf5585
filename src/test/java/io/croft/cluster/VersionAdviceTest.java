package io.croft.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import io.croft.cluster.Advice.Severity;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VersionAdviceTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);

    @ParameterizedTest
    @ValueSource(strings = {"7.0", "7.4-17", "8.0.3"})
    void theKnownHoleIsToldForTheVersionsThatHaveIt(String version) {
        assertThat(keys(version)).contains("cluster.advice.cve-2023-54391");
    }

    @ParameterizedTest
    @ValueSource(strings = {"6.4", "8.0.4", "8.4.1", "9.2.2"})
    void theKnownHoleIsNotToldForOthers(String version) {
        assertThat(keys(version)).doesNotContain("cluster.advice.cve-2023-54391");
    }

    @Test
    void supportOfVersionEightEndedInAugust2026() {
        assertThat(keys("8.4.1")).contains("cluster.advice.out-of-support");
        assertThat(VersionAdvice.on("8.4.1", LocalDate.of(2026, 8, 31)))
                .extracting(advice -> advice.text().key())
                .doesNotContain("cluster.advice.out-of-support");
    }

    @Test
    void versionsBeforeSevenFourAreTooOld() {
        assertThat(VersionAdvice.on("7.3", TODAY)).anySatisfy(advice -> {
            assertThat(advice.severity()).isEqualTo(Severity.NOW);
            assertThat(advice.text().key()).isEqualTo("cluster.advice.too-old");
        });
    }

    @Test
    void thePresentVersionNeedsNoAdvice() {
        assertThat(keys("9.2.2")).isEmpty();
    }

    private static List<String> keys(String version) {
        return VersionAdvice.on(version, TODAY).stream()
                .map(advice -> advice.text().key())
                .toList();
    }
}
