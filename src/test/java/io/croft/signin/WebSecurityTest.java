package io.croft.signin;

import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrlPattern;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.croft.testing.CroftTest;
import org.hamcrest.Matchers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

@CroftTest
class WebSecurityTest {

    @Autowired
    WebApplicationContext context;

    MockMvc browser = MockMvcBuilders.standaloneSetup(new Object()).build();

    @BeforeEach
    void aStranger() {
        browser = MockMvcBuilders.webAppContextSetup(context)
                .apply(springSecurity())
                .build();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/companies", "/people", "/sessions", "/prometheus", "/env", "/no-such-thing"})
    void everythingIsClosedToStrangersUnlessItWasOpened(String path) throws Exception {
        browser.perform(get(path)).andExpect(status().is3xxRedirection()).andExpect(redirectedUrlPattern("/sign-in*"));
    }

    @Test
    void theHealthCheckIsOpen() throws Exception {
        browser.perform(get("/health")).andExpect(redirects(false));
    }

    @Test
    void everyAnswerCarriesTheHeadersThatKeepBrowsersSafe() throws Exception {
        browser.perform(get("/companies").secure(true))
                .andExpect(header().string("X-Content-Type-Options", "nosniff"))
                .andExpect(header().string("X-Frame-Options", "DENY"))
                .andExpect(
                        header().string("Content-Security-Policy", Matchers.containsString("frame-ancestors 'none'")))
                .andExpect(header().string("Strict-Transport-Security", Matchers.containsString("max-age=31536000")));
    }

    @Test
    void noFormLeadsPastTheCountingOfTries() throws Exception {
        browser.perform(post("/sign-in").param("username", "admin").param("password", "whatever"))
                .andExpect(redirectedUrlPattern("/sign-in?error*"));
    }

    private static org.springframework.test.web.servlet.ResultMatcher redirects(boolean expected) {
        return result -> org.assertj.core.api.Assertions.assertThat(
                        result.getResponse().getRedirectedUrl() != null)
                .isEqualTo(expected);
    }
}
