package io.croft.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.croft.testing.CroftTest;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@CroftTest
class VaultTest {

    static final SecretPlace PLACE = new SecretPlace("cluster_cluster", "secret", UUID.randomUUID());

    @Autowired
    Vault vault;

    @Test
    void whatIsSealedOpensToTheSameAndLooksDifferentEachTime() {
        Secret secret = Secret.of("correct horse battery staple");
        Sealed first = vault.seal(secret, PLACE);
        Sealed second = vault.seal(secret, PLACE);
        assertThat(first).isNotEqualTo(second);
        assertThat(first.sealed()).doesNotContain("horse");
        assertThat(vault.open(first, PLACE)).isEqualTo(secret);
        assertThat(vault.open(second, PLACE)).isEqualTo(secret);
    }

    @Test
    void aSecretCopiedToAnotherRowColumnOrTableDoesNotOpenThere() {
        Sealed sealed = vault.seal(Secret.of("mine"), PLACE);
        assertThatThrownBy(() -> vault.open(sealed, new SecretPlace(PLACE.table(), PLACE.column(), UUID.randomUUID())))
                .isInstanceOf(CannotOpen.class);
        assertThatThrownBy(() -> vault.open(sealed, new SecretPlace(PLACE.table(), "totp", PLACE.row())))
                .isInstanceOf(CannotOpen.class);
        assertThatThrownBy(() -> vault.open(sealed, new SecretPlace("other", PLACE.column(), PLACE.row())))
                .isInstanceOf(CannotOpen.class);
        assertThatThrownBy(() -> vault.open(new Sealed(sealed.sealed().replace("v2:", "v1:")), PLACE))
                .as("passed off as a text of the release that knew no places")
                .isInstanceOf(CannotOpen.class);
    }

    @Test
    void afterARotationOldSecretsStayReadableAndNewOnesUseTheNewKey() {
        Sealed old = vault.seal(Secret.of("old"), PLACE);
        vault.rotate();
        Sealed fresh = vault.seal(Secret.of("new"), PLACE);
        assertThat(keyOf(fresh)).isNotEqualTo(keyOf(old));
        assertThat(vault.open(old, PLACE).reveal()).isEqualTo("old");
        assertThat(vault.open(fresh, PLACE).reveal()).isEqualTo("new");
    }

    @Test
    void aChangedTextIsRefused() {
        String sealed = vault.seal(Secret.of("secret"), PLACE).sealed();
        char last = sealed.charAt(sealed.length() - 3);
        String changed = sealed.substring(0, sealed.length() - 3)
                + (last == 'A' ? 'B' : 'A')
                + sealed.substring(sealed.length() - 2);
        assertThatThrownBy(() -> vault.open(new Sealed(changed), PLACE)).isInstanceOf(CannotOpen.class);
        assertThatThrownBy(() -> vault.open(new Sealed("nonsense"), PLACE)).isInstanceOf(CannotOpen.class);
    }

    @Test
    void aSecretNeverShowsItself() {
        assertThat(Secret.of("hidden")).hasToString("***");
        assertThat(vault.seal(Secret.of("hidden"), PLACE)).hasToString("sealed");
    }

    private static String keyOf(Sealed sealed) {
        return sealed.sealed().split(":")[1];
    }

    @Test
    void nothingIsSealedForAPlaceThatNoEntityHas() {
        assertThatThrownBy(
                        () -> vault.seal(Secret.of("lost"), new SecretPlace("some_table", "secret", UUID.randomUUID())))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
