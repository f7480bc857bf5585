package io.croft.signin;

import static io.croft.signin.TestCallers.call;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.http.HttpMethod.GET;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.jayway.jsonpath.JsonPath;
import io.croft.access.TenantId;
import io.croft.access.UserId;
import io.croft.kernel.EmailAddress;
import io.croft.testing.CroftTest;
import io.croft.testing.TestClock;
import java.security.SecureRandom;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@CroftTest
class ApiSignInTest {

    private static final SecureRandom RANDOM = new SecureRandom();

    private final String address = "2001:db8:" + Integer.toHexString(RANDOM.nextInt(0x10000)) + ":"
            + Integer.toHexString(RANDOM.nextInt(0x10000)) + "::1";

    @Autowired
    TestCallers callers;

    @Autowired
    TestAccounts accounts;

    @Autowired
    TestClock clock;

    @Autowired
    JdbcTemplate database;

    @Test
    void whoSignsInByNameAndPasswordGetsTokensThatWork() throws Exception {
        String answer = signIn(somebody());
        String access = JsonPath.read(answer, "$.accessToken");
        callers.http().perform(call(GET, "/jobs", access)).andExpect(status().isOk());
        assertThat(database.queryForObject(
                        "select count(*) from signin_api_session where access_hash = ?", Integer.class, access))
                .as("only a hash is kept")
                .isZero();
        clock.advance(Duration.ofMinutes(61));
        callers.http().perform(call(GET, "/jobs", access)).andExpect(status().isUnauthorized());
    }

    @Test
    void whoeverFailsHearsTheSameWordsAndIsSlowedDown() throws Exception {
        EmailAddress email = somebody();
        for (int attempt = 0; attempt < 3; attempt++) {
            callers.http()
                    .perform(post("/auth/sign-in", body(email.value(), "a wrong password")))
                    .andExpect(status().isUnauthorized())
                    .andExpect(jsonPath("$.code").value("signin.wrong"));
        }
        callers.http()
                .perform(post("/auth/sign-in", body(accounts.email().value(), "a wrong password")))
                .andExpect(jsonPath("$.code").value("signin.wrong"));
        callers.http().perform(post("/auth/sign-in", body(email.value(), "a wrong password")));
        callers.http()
                .perform(post("/auth/sign-in", body(email.value(), TestAccounts.PASSWORD.reveal())))
                .andExpect(status().isTooManyRequests())
                .andExpect(header().exists("Retry-After"));
    }

    @Test
    void whatIsMissingIsToldAtItsField() throws Exception {
        callers.http()
                .perform(post("/auth/sign-in", "{\"name\": \"\"}"))
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.errors[0].field").value("name"))
                .andExpect(jsonPath("$.errors[1].field").value("password"));
    }

    @Test
    void aRefreshTokenIsGoodOnceAndItsSecondUseEndsTheSession() throws Exception {
        String first = signIn(somebody());
        String refresh = JsonPath.read(first, "$.refreshToken");
        String second = callers.http()
                .perform(post("/auth/refresh", token(refresh)))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
        String access = JsonPath.read(second, "$.accessToken");
        callers.http()
                .perform(call(GET, "/jobs", JsonPath.read(first, "$.accessToken")))
                .andExpect(status().isUnauthorized());
        callers.http().perform(call(GET, "/jobs", access)).andExpect(status().isOk());
        callers.http().perform(post("/auth/refresh", token(refresh))).andExpect(status().isUnauthorized());
        callers.http().perform(call(GET, "/jobs", access)).andExpect(status().isUnauthorized());
        callers.http()
                .perform(post("/auth/refresh", token(JsonPath.read(second, "$.refreshToken"))))
                .andExpect(status().isUnauthorized());
    }

    @Test
    void aRefreshTokenIsGoodForThirtyDays() throws Exception {
        String refresh = JsonPath.read(signIn(somebody()), "$.refreshToken");
        clock.advance(Duration.ofDays(30).plusMinutes(1));
        callers.http().perform(post("/auth/refresh", token(refresh))).andExpect(status().isUnauthorized());
    }

    @Test
    void signingOutEndsBothTokens() throws Exception {
        String answer = signIn(somebody());
        String access = JsonPath.read(answer, "$.accessToken");
        callers.http().perform(post("/auth/sign-out", token(access))).andExpect(status().isNoContent());
        callers.http().perform(call(GET, "/jobs", access)).andExpect(status().isUnauthorized());
        callers.http()
                .perform(post("/auth/refresh", token(JsonPath.read(answer, "$.refreshToken"))))
                .andExpect(status().isUnauthorized());
    }

    @Test
    void aNewPasswordEndsTheSessionsOfTheApiToo() throws Exception {
        EmailAddress email = accounts.email();
        TenantId company = accounts.company();
        UserId person = accounts.user(company, email);
        String access = JsonPath.read(signIn(email), "$.accessToken");
        database.update(
                "update signin_account set session_epoch = session_epoch + 1 where person_id = ?", person.value());
        callers.http().perform(call(GET, "/jobs", access)).andExpect(status().isUnauthorized());
    }

    /** From a network that no other test comes from: tries are counted by network, in a time that tests move. */
    private MockHttpServletRequestBuilder post(String path, String json) {
        return TestCallers.post(path, json).with(request -> {
            request.setRemoteAddr(address);
            return request;
        });
    }

    private EmailAddress somebody() {
        EmailAddress email = accounts.email();
        accounts.user(accounts.company(), email);
        return email;
    }

    private String signIn(EmailAddress email) throws Exception {
        return callers.http()
                .perform(post("/auth/sign-in", body(email.value(), TestAccounts.PASSWORD.reveal())))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
    }

    private static String body(String name, String password) {
        return "{\"name\": \"%s\", \"password\": \"%s\"}".formatted(name, password);
    }

    private static String token(String token) {
        return "{\"token\": \"%s\"}".formatted(token);
    }
}
