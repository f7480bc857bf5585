package io.croft.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.croft.kernel.InvalidValue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DisplayNameTest {

    @ParameterizedTest
    @ValueSource(strings = {"\u200B", "\u3164", "\u2060 \u00AD", "\u202E", "Ana\nRuiz"})
    void nobodyIsCalledBySomethingThatCannotBeSeenOnOneLine(String typed) {
        assertThatExceptionOfType(InvalidValue.class).isThrownBy(() -> new DisplayName(typed));
    }

    @Test
    void aNameIsKeptAsItIsSeen() {
        assertThat(new DisplayName("\u202EAna\u200B Ruiz").value()).isEqualTo("Ana Ruiz");
        assertThat(new DisplayName("علی\u200Cرضا").value()).isEqualTo("علی\u200Cرضا");
    }
}
