package io.croft.outgoing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.croft.kernel.InvalidValue;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TargetUrlTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://127.0.0.1/",
                "https://127.1/",
                "https://010.0.0.1/",
                "https://0177.0.0.1/",
                "https://0x7f.0.0.1/",
                "https://0x7f000001/",
                "https://2130706433/",
                "https://0.0.0.0/",
                "https://169.254.169.254/latest/meta-data",
                "https://[::]/",
                "https://[::1]/",
                "https://[::ffff:10.0.0.1]/",
                "https://[::ffff:a00:1]/",
                "https://[fe80::1%25eth0]/",
                "https://[64:ff9b::10.0.0.1]/",
                "https://[2002:a00:1::1]/",
                "https://[fd00::1]/",
                "https://LocalHost/",
                "https://a.localhost/"
            })
    void anAddressInsideIsRefusedHoweverItIsWritten(String typed) {
        assertThatExceptionOfType(InvalidValue.class).isThrownBy(() -> TargetUrl.parse(typed, false));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://chat.example.org/x",
                "https://8.8.8.8/",
                "https://[2606:4700::1111]/",
                "https://1.example.org/"
            })
    void anAddressOfTheInternetAndANameAreTaken(String typed) {
        assertThat(TargetUrl.parse(typed, false).uri()).hasToString(typed);
    }
}
