package io.croft.lab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.croft.kernel.InvalidValue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ClassCodeTest {

    @ParameterizedTest
    @CsvSource({
        "Linux Basics 2026,linux-basics-2026",
        "Redes y Señales,redes-y-senales",
        "  -- ,class",
        "A very long name of a very long course,a-very-long-name-of-a-ve"
    })
    void aNameGivesACodeThatBeginsAHostName(String name, String code) {
        assertThat(ClassCode.from(name)).hasToString(code);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-a", "a-", "Linux", "a_b", "abcdefghijklmnopqrstuvwxy"})
    void whatCannotBeginAHostNameIsRefused(String code) {
        assertThatThrownBy(() -> new ClassCode(code)).isInstanceOf(InvalidValue.class);
    }

    @Test
    void machinesAreNamedAfterTheCodeAndSort() {
        var code = new ClassCode("linux");
        assertThat(code.teacher()).isEqualTo("linux-teacher");
        assertThat(code.base()).isEqualTo("linux-base");
        assertThat(code.seat(7)).isEqualTo("linux-07");
        assertThat(code.seat(123)).isEqualTo("linux-123");
    }
}
