package io.croft.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.croft.testing.CroftTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@CroftTest
class VaultTest {

    @Autowired
    Vault vault;

    @Test
    void whatIsSealedOpensToTheSameAndLooksDifferentEachTime() {
        Secret secret = Secret.of("correct horse battery staple");
        Sealed first = vault.seal(secret);
        Sealed second = vault.seal(secret);
        assertThat(first).isNotEqualTo(second);
        assertThat(first.sealed()).doesNotContain("horse");
        assertThat(vault.open(first)).isEqualTo(secret);
        assertThat(vault.open(second)).isEqualTo(secret);
    }

    @Test
    void afterARotationOldSecretsStayReadableAndNewOnesUseTheNewKey() {
        Sealed old = vault.seal(Secret.of("old"));
        vault.rotate();
        Sealed fresh = vault.seal(Secret.of("new"));
        assertThat(keyOf(fresh)).isNotEqualTo(keyOf(old));
        assertThat(vault.open(old).reveal()).isEqualTo("old");
        assertThat(vault.open(fresh).reveal()).isEqualTo("new");
    }

    @Test
    void aChangedTextIsRefused() {
        String sealed = vault.seal(Secret.of("secret")).sealed();
        char last = sealed.charAt(sealed.length() - 3);
        String changed = sealed.substring(0, sealed.length() - 3)
                + (last == 'A' ? 'B' : 'A')
                + sealed.substring(sealed.length() - 2);
        assertThatThrownBy(() -> vault.open(new Sealed(changed))).isInstanceOf(CannotOpen.class);
        assertThatThrownBy(() -> vault.open(new Sealed("nonsense"))).isInstanceOf(CannotOpen.class);
    }

    @Test
    void aSecretNeverShowsItself() {
        assertThat(Secret.of("hidden")).hasToString("***");
        assertThat(vault.seal(Secret.of("hidden"))).hasToString("sealed");
    }

    private static String keyOf(Sealed sealed) {
        return sealed.sealed().split(":")[1];
    }
}
