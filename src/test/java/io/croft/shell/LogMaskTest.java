package io.croft.shell;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What lets somebody in is not read in a log, whichever library wrote it. */
class LogMaskTest {

    private static final String SECRET = "5d1f9a77-3c40-4f2e-9a13-0a7c51b0c0de";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET /join/%s",
                "Location: https://croft.example.org/invitation/%s",
                "forward=%%2Fjoin%%2F%s",
                "Cookie: JSESSIONID=%s; theme=dark",
                "Set-Cookie: croft-browser=%s; Path=/; HttpOnly",
                "{\"csrfToken\":\"%s\",\"rpc\":[]}",
                "v-pushId=%s",
                "_csrf=%s&name=ana",
                "password=[%s]",
                "http-outgoing-0 >> Authorization: PVEAPIToken=croft@pve!api=%s",
                "http-outgoing-0 >> \"Authorization: PVEAPIToken=croft@pve!api=%s[\\r][\\n]\"",
                "authorization: Bearer %s",
                "Authorization: Basic %s",
                "http-outgoing-0 >> CSRFPreventionToken: 6B002EAC:%s",
                "Cookie: PVEAuthCookie=PVE%%3Aroot@pam%%3A6B003136%%3A%%3A%s",
                "{\"ticket\":\"PVE:root@pam:6B003136::%s\",\"cap\":{}}",
                "{\"full-tokenid\":\"a@pve!t\",\"value\":\"%s\"}"
            })
    void aSecretIsMaskedWhereverALineShowsIt(String line) {
        String written = line.formatted(SECRET);
        assertThat(LogMask.mask(written)).doesNotContain(SECRET).contains("***");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Croft is ready: open http://localhost:8080",
                "Seat 3 of class 01a22b19-0245-7b65-ba46-d594fd47d76e is ready",
                "GET /join/list",
                "UPID:pve1:00000150:00057805:6B002CC0:qmstart:100:root@pam:",
                "The password has at least 12 characters",
                "Unable to start machine web-01: VM is locked (backup)"
            })
    void whatIsNoSecretStaysReadable(String line) {
        assertThat(LogMask.mask(line)).isEqualTo(line);
    }

    @Test
    void whatStandsAroundASecretStays() {
        assertThat(LogMask.mask("Cookie: JSESSIONID=" + SECRET + "; theme=dark"))
                .isEqualTo("Cookie: JSESSIONID=***; theme=dark");
        assertThat(LogMask.mask("Authorization: PVEAPIToken=croft@pve!api=" + SECRET + " sent"))
                .startsWith("Authorization: ")
                .doesNotContain(SECRET);
    }

    @Test
    void severalSecretsOfOneLineAreAllMasked() {
        String line = "JSESSIONID=" + SECRET + "; croft-browser=" + SECRET + "; /join/" + SECRET;
        assertThat(LogMask.mask(line)).isEqualTo("JSESSIONID=***; croft-browser=***; /join/***");
    }
}
