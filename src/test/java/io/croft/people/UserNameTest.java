package io.croft.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.croft.kernel.InvalidValue;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A name to sign in by is never somebody's address, and is one name however it is written. */
class UserNameTest {

    @ParameterizedTest
    @ValueSource(strings = {"a", "", " ", "ana@example.org", "-ana", "ana.", "ana lopez", "añá", "ana\nx", "_x_"})
    void someNamesAreNone(String typed) {
        assertThatThrownBy(() -> new UserName(typed)).isInstanceOf(InvalidValue.class);
    }

    @Test
    void itHasTwoToSixtyCharacters() {
        assertThat(new UserName("x".repeat(60)).value()).hasSize(60);
        assertThatThrownBy(() -> new UserName("x".repeat(61))).isInstanceOf(InvalidValue.class);
        assertThat(new UserName("ab")).hasToString("ab");
    }

    @Test
    void capitalsAndBlanksAroundItMakeNoOtherNameWhateverLanguageTheMachineSpeaks() {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("tr"));
            assertThat(new UserName(" INA.Lopez ")).isEqualTo(new UserName("ina.lopez"));
        } finally {
            Locale.setDefault(before);
        }
    }
}
