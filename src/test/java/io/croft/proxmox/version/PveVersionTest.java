package io.croft.proxmox.version;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PveVersionTest {

    @ParameterizedTest
    @CsvSource({"9.2.11, 9.2.11", "9.2, 9.2.0", "7.4-17, 7.4.17", "8.4.1-rc2, 8.4.1"})
    void aVersionIsReadAsEveryReleaseWroteIt(String text, String version) {
        assertThat(PveVersion.parse(text)).hasToString(version);
    }

    @Test
    void versionsAreOrderedByNumberNotByText() {
        assertThat(PveVersion.parse("9.10.0")).isGreaterThan(PveVersion.parse("9.9.1"));
        assertThat(PveVersion.parse("9.1.4").atLeast(9, 1)).isTrue();
        assertThat(PveVersion.parse("8.4.1").atLeast(9, 0)).isFalse();
        assertThatIllegalArgumentException().isThrownBy(() -> PveVersion.parse("nine"));
    }
}
