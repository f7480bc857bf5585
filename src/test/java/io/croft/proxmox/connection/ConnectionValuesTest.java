package io.croft.proxmox.connection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ConnectionValuesTest {

    private static final String HEX =
            "53:51:13:65:14:63:F4:64:A9:BD:E7:3B:59:6C:FA:18" + ":9F:FF:CA:A2:E8:A0:49:9E:A4:9D:04:A7:74:14:F4:09";

    @ParameterizedTest
    @CsvSource({
        "pve1, pve1, 8006, pve1:8006",
        "pve1:443, pve1, 443, pve1:443",
        "https://pve1.example.com/, pve1.example.com, 8006, pve1.example.com:8006",
        "https://[2001:db8::1]:8007/api2, 2001:db8::1, 8007, [2001:db8::1]:8007",
        "2001:db8::1, 2001:db8::1, 8006, [2001:db8::1]:8006",
        "[2001:db8::1], 2001:db8::1, 8006, [2001:db8::1]:8006"
    })
    void anEndpointIsReadAsPeopleWriteIt(String text, String host, int port, String written) {
        assertThat(Endpoint.parse(text)).isEqualTo(new Endpoint(host, port)).hasToString(written);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "pve 1", "pve1:0", "pve1:65536", "pve1:x", "[::1", "[::1]x", "user@pve1", "a/b"})
    void nonsenseIsNoEndpoint(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> Endpoint.parse(text));
    }

    @Test
    void aFingerprintIsReadInEveryCommonForm() {
        CertificateFingerprint fingerprint = new CertificateFingerprint(HEX);

        assertThat(CertificateFingerprint.parse(HEX.toLowerCase(Locale.ROOT))).isEqualTo(fingerprint);
        assertThat(CertificateFingerprint.parse(HEX.replace(":", ""))).isEqualTo(fingerprint);
        assertThat(CertificateFingerprint.parse(" " + HEX.replace(":", " "))).isEqualTo(fingerprint);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "53:51", "zz", "53:51:13:65:14:63:F4:64:A9:BD:E7:3B:59:6C:FA:18:9F:FF:CA:A2"})
    void aShorterHashIsNoFingerprint(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> CertificateFingerprint.parse(text));
    }

    @Test
    void pinsOfAnEndpointAddToThoseOfAll() {
        CertificateFingerprint all = new CertificateFingerprint(HEX);
        CertificateFingerprint one = new CertificateFingerprint(HEX.replace("53:51", "00:00"));
        Endpoint pve1 = Endpoint.parse("pve1");
        TlsTrust.Pinned trust = new TlsTrust.Pinned(Set.of(all), Map.of(pve1, Set.of(one)));

        assertThat(trust.acceptedFrom(pve1)).containsExactlyInAnyOrder(all, one);
        assertThat(trust.acceptedFrom(Endpoint.parse("pve2"))).containsExactly(all);
        assertThatIllegalArgumentException().isThrownBy(() -> new TlsTrust.Pinned(Set.of(), Map.of()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"root@pam", "root@pam!", "root!x1", "@pam!x1", "a b@pam!x1"})
    void aTokenIdNamesUserRealmAndToken(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> Credentials.ApiToken.of(text, "secret"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"root", "root@", "a b@pam"})
    void aUserIdNamesUserAndRealm(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> Credentials.UserPassword.of(text, "secret"));
    }

    @Test
    void aUserNameMayHoldAnAtSignOfItsOwn() {
        assertThat(Credentials.ApiToken.of("ann@example.com@ldap!croft", "s").account())
                .isEqualTo("ann@example.com@ldap!croft");
        assertThat(Credentials.UserPassword.of("ann@example.com@ldap", "s").account())
                .isEqualTo("ann@example.com@ldap");
    }

    @Test
    void aClusterNeedsAnEndpointAndPositiveTimeLimits() {
        Credentials token = Credentials.ApiToken.of("root@pam!croft", "s");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ConnectionSettings(
                        List.of(), token, new TlsTrust.SystemTrust(), Map.of(), Timeouts.standard()));
        Duration second = Duration.ofSeconds(1);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Timeouts(second, second, Duration.ZERO, second, second));
    }
}
