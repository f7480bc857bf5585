package io.croft.outgoing;

import static org.assertj.core.api.Assertions.assertThat;

import io.croft.vault.Secret;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class SignatureTest {

    private static final Instant THEN = Instant.parse("2026-11-30T12:00:00.900Z");

    @Test
    void aReceiverFindsTheSameByOpensslAsTheReadmeTells() {
        // printf '1796040000.{"a":1}' | openssl dgst -sha256 -hmac shared
        assertThat(Signature.of(Secret.of("shared"), THEN, "{\"a\":1}"))
                .isEqualTo("t=1796040000,v1=d4efbd960f1d321859e8cf22ede50cf1a336c64af668108106a892f95617e8a9");
    }

    @Test
    void anotherMomentAnotherBodyOrAnotherSecretSignsOtherwise() {
        String signed = Signature.of(Secret.of("shared"), THEN, "body");
        assertThat(Signature.of(Secret.of("shared"), THEN.plusSeconds(1), "body"))
                .isNotEqualTo(signed);
        assertThat(Signature.of(Secret.of("shared"), THEN, "body ")).isNotEqualTo(signed);
        assertThat(Signature.of(Secret.of("Shared"), THEN, "body")).isNotEqualTo(signed);
    }

    @Test
    void aBodyIsSignedAsTheUtf8ThatIsSent() {
        assertThat(Signature.of(Secret.of("shared"), THEN, "ñ"))
                .isNotEqualTo(Signature.of(Secret.of("shared"), THEN, "?"));
    }
}
