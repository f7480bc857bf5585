package io.croft.signin.ui;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class AfterSignInTest {

    @Test
    void aPersonGoesOnToWhatTheyAskedFor() {
        assertThat(AfterSignIn.path("https://croft.example.org/guests?q=web&continue"))
                .isEqualTo("/guests?q=web");
    }

    @Test
    void aSearchThatWasTypedIntoTheAddressLineDoesNotKeepAnybodyOut() {
        assertThat(AfterSignIn.path("http://localhost:8080/people?q=100%")).isEqualTo("/people");
        assertThat(AfterSignIn.path("http://localhost:8080/peo%ple?q=1")).isEqualTo("/");
    }

    @Test
    void noAddressLeadsElsewhere() {
        assertThat(AfterSignIn.path("https://croft.example.org//evil.example/x"))
                .isEqualTo("/");
        assertThat(AfterSignIn.path("https://croft.example.org/sign-in")).isEqualTo("/");
    }
}
