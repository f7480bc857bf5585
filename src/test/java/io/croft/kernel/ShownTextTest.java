package io.croft.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ShownTextTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "  ",
                "\u200B",
                "\u2060\uFEFF",
                "\u3164",
                "\u00A0\u200D",
                "\u2800",
                "\u200E",
                "\u202E",
                "\u115F\u1160",
                "\uFE0F"
            })
    void aTextThatNobodySeesIsNone(String typed) {
        assertThat(ShownText.of(typed)).isEmpty();
    }

    @Test
    void whatCameAlongUnseenIsLeftOut() {
        assertThat(ShownText.of("\uFEFF Ana\u200B Ruiz ")).isEqualTo("Ana Ruiz");
        assertThat(ShownText.of("Netz\u00ADwerke")).isEqualTo("Netzwerke");
        assertThat(ShownText.of("Ana\u202E nimda\u202C")).isEqualTo("Ana nimda");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Linux 101",
                "Курс Linux",
                "علی\u200Cرضا",
                "\u0928\u094D\u200D",
                "\uD83D\uDC69\u200D\uD83C\uDFEB Informatik",
                "\u2764\uFE0F Linux",
                "C++\u200E שיעור"
            })
    void whatWritingNeedsStays(String typed) {
        assertThat(ShownText.of(typed)).isEqualTo(typed);
    }
}
