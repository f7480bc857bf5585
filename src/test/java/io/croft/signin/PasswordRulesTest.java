package io.croft.signin;

import static org.assertj.core.api.Assertions.assertThat;

import io.croft.kernel.Problem;
import io.croft.vault.Secret;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordRulesTest {

    private final PasswordRules rules = new PasswordRules();

    @ParameterizedTest
    @ValueSource(
            strings = {"sheep over the wall", "correct battery of seven horses", "xK9vbQm2Lw7e", "ñandú en el campo"})
    void aLongPasswordThatNobodyTriesFirstIsTaken(String password) {
        assertThat(rules.refusal(Secret.of(password), "Bo Peep", "bo@example.org"))
                .isEmpty();
    }

    @Test
    void elevenCharactersAreTooFew() {
        assertThat(rules.refusal(Secret.of("xK9vbQm2Lw7")))
                .contains(Problem.at("password", "signin.password.tooShort", 12));
    }

    @Test
    void moreThanBcryptLooksAtIsTooMuch() {
        assertThat(rules.refusal(Secret.of("word ".repeat(15))))
                .contains(Problem.at("password", "signin.password.tooLong", 72));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "password1234",
                "Password1234!",
                "p@ssw0rd2026",
                "passwordpassword",
                "qwertyuiop12",
                "123456789012",
                "aaaaaaaaaaaaaa",
                "abababababab",
                "abcdefghijkl",
                "iloveyou2026!",
                "correcthorsebatterystaple",
                "contraseña123",
                "administrator1"
            })
    void whatEverybodyTriesFirstIsRefused(String password) {
        assertThat(rules.refusal(Secret.of(password))).contains(Problem.at("password", "signin.password.common"));
    }

    @Test
    void onesOwnNameWithALittleAddedIsRefused() {
        assertThat(rules.refusal(Secret.of("zorbltanx.42"), "Bo Zorbltanx", "m@example.org"))
                .contains(Problem.at("password", "signin.password.own"));
    }
}
