package io.croft.signin;

import static io.croft.signin.TestCallers.call;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.startsWith;
import static org.springframework.http.HttpMethod.GET;
import static org.springframework.http.HttpMethod.POST;
import static org.springframework.http.HttpMethod.PUT;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.croft.access.Actor;
import io.croft.access.Role;
import io.croft.access.TenantId;
import io.croft.people.People;
import io.croft.tenancy.FeatureSwitches;
import io.croft.testing.As;
import io.croft.testing.CroftTest;
import io.croft.testing.TestClock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** Who may call the API, and what everybody else hears. */
@CroftTest
class ApiAccessTest {

    @Autowired
    TestCallers callers;

    @Autowired
    TestAccounts accounts;

    @Autowired
    ApiTokens tokens;

    @Autowired
    OldApiAccess old;

    @Autowired
    People people;

    @Autowired
    FeatureSwitches features;

    @Autowired
    TestClock clock;

    @Test
    void nobodyHearsThatATokenIsNeeded() throws Exception {
        callers.http()
                .perform(get("/api/v1/jobs"))
                .andExpect(status().isUnauthorized())
                .andExpect(header().string("WWW-Authenticate", startsWith("Bearer")))
                .andExpect(content().contentTypeCompatibleWith("application/problem+json"))
                .andExpect(jsonPath("$.status").value(401))
                .andExpect(jsonPath("$.code").value("signin.api.noToken"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"croft_pat_wrong", "croft_at_wrong", "wrong"})
    void aTokenThatIsNobodysIsRefused(String token) throws Exception {
        refusedAsInvalid(callers.http().perform(call(GET, "/jobs", token)));
    }

    @Test
    void aTokenLetsItsPersonIn() throws Exception {
        Actor teacher = callers.somebody(Role.TEACHER);
        callers.http()
                .perform(call(GET, "/jobs", callers.token(teacher, "read")))
                .andExpect(status().isOk())
                .andExpect(header().string("X-RateLimit-Limit", "1000"))
                .andExpect(header().string("X-RateLimit-Remaining", "999"))
                .andExpect(header().exists("X-RateLimit-Reset"))
                .andExpect(header().doesNotExist("Set-Cookie"))
                .andExpect(jsonPath("$.total").value(0));
    }

    @Test
    void anExpiredTokenIsRefused() throws Exception {
        String token = callers.token(callers.somebody(Role.TEACHER), AddressList.EVERYWHERE, 1, "read");
        clock.advance(Duration.ofDays(1).minusSeconds(5));
        callers.http().perform(call(GET, "/jobs", token)).andExpect(status().isOk());
        clock.advance(Duration.ofSeconds(10));
        refusedAsInvalid(callers.http().perform(call(GET, "/jobs", token)));
    }

    @Test
    void anExpiredTokenIsDeletedAMonthLater() {
        Actor teacher = callers.somebody(Role.TEACHER);
        callers.token(teacher, AddressList.EVERYWHERE, 1, "read");
        Instant expiry = clock.instant().plus(Duration.ofDays(1));
        old.purge(expiry.minusSeconds(60), 1000);
        assertThat(As.call(teacher, () -> tokens.mine())).hasSize(1);
        old.purge(expiry.plusSeconds(60), 1000);
        assertThat(As.call(teacher, () -> tokens.mine())).isEmpty();
    }

    @Test
    void aRevokedTokenIsRefused() throws Exception {
        Actor teacher = callers.somebody(Role.TEACHER);
        String token = callers.token(teacher, "read");
        As.run(teacher, () -> tokens.revoke(tokens.mine().getFirst().id()));
        refusedAsInvalid(callers.http().perform(call(GET, "/jobs", token)));
    }

    @Test
    void theTokensOfADisabledPersonEndForGood() throws Exception {
        Actor teacher = callers.somebody(Role.TEACHER);
        Actor admin = As.actor(Role.COMPANY_ADMIN, teacher.home());
        String token = callers.token(teacher, "read");
        As.run(admin, () -> people.disable(teacher.id()));
        refusedAsInvalid(callers.http().perform(call(GET, "/jobs", token)));
        As.run(admin, () -> people.enable(teacher.id()));
        refusedAsInvalid(callers.http().perform(call(GET, "/jobs", token)));
    }

    @Test
    void aTokenIsGoodFromTheAddressesOfItsListAlone() throws Exception {
        String token = callers.token(
                callers.somebody(Role.TEACHER), AddressList.parse("192.0.2.0/24, 2001:db8::1"), 30, "read");
        callers.http()
                .perform(call(GET, "/jobs", token).with(from("192.0.2.77")))
                .andExpect(status().isOk());
        callers.http()
                .perform(call(GET, "/jobs", token).with(from("2001:db8::1")))
                .andExpect(status().isOk());
        refusedAsInvalid(callers.http().perform(call(GET, "/jobs", token).with(from("198.51.100.1"))));
    }

    @Test
    void aScopeThatIsTooSmallIsNamed() throws Exception {
        String token = callers.token(callers.somebody(Role.TEACHER), "jobs:read");
        callers.http().perform(call(GET, "/jobs", token)).andExpect(status().isOk());
        callers.http()
                .perform(call(POST, "/jobs/" + UUID.randomUUID() + "/cancel", token))
                .andExpect(status().isForbidden())
                .andExpect(header().string("WWW-Authenticate", containsString("insufficient_scope")))
                .andExpect(jsonPath("$.detail", containsString("jobs:write")));
        callers.http().perform(call(GET, "/people", token)).andExpect(status().isForbidden());
    }

    @Test
    void aDemotionActsAtTheNextCall() throws Exception {
        Actor admin = callers.somebody(Role.SUPER_ADMIN);
        String token = callers.token(admin, "read");
        callers.http()
                .perform(call(GET, "/jobs", token).header("Croft-Company", admin.home()))
                .andExpect(status().isOk());
        accounts.storeRole(admin.id(), "USER");
        callers.http()
                .perform(call(GET, "/jobs", token).header("Croft-Company", admin.home()))
                .andExpect(status().isForbidden());
    }

    @Test
    void providerStaffInACompanyDoNotWhatTheCompanyHasNot() throws Exception {
        Actor staff = callers.somebody(Role.SUPER_ADMIN);
        TenantId company = callers.somebody(Role.TEACHER).home();
        String token = callers.token(staff, "read");
        callers.http()
                .perform(call(GET, "/classes", token).header("Croft-Company", company))
                .andExpect(status().isOk());
        As.run(As.superAdmin(), () -> features.set(company, "labs", false));
        callers.http()
                .perform(call(GET, "/classes", token).header("Croft-Company", company))
                .andExpect(status().isForbidden());
    }

    @Test
    void aCompanyThatDoesNotExistCannotBeEntered() throws Exception {
        String token = callers.token(callers.somebody(Role.SUPER_ADMIN), "read");
        callers.http()
                .perform(call(GET, "/jobs", token).header("Croft-Company", UUID.randomUUID()))
                .andExpect(status().isForbidden());
    }

    @Test
    void whatIsNotThereAndWhatIsAskedForWronglyIsAnsweredWithAProblem() throws Exception {
        String token = callers.token(callers.somebody(Role.TEACHER), "write");
        problem(callers.http().perform(call(GET, "/no-such-thing", token)), 404);
        problem(callers.http().perform(call(GET, "/jobs/" + UUID.randomUUID(), token)), 404);
        problem(callers.http().perform(call(PUT, "/jobs", token)), 405);
        problem(callers.http().perform(call(GET, "/jobs/not-an-id", token)), 400);
        problem(callers.http().perform(call(GET, "/jobs?size=201", token)), 400)
                .andExpect(jsonPath("$.errors[0].field").value("size"));
        problem(callers.http().perform(call(GET, "/jobs?sort=password", token)), 400);
        problem(callers.http().perform(call(GET, "/jobs?state=melted", token)), 400);
        problem(callers.http().perform(TestCallers.post("/auth/sign-in", "no json")), 400);
        problem(callers.http().perform(TestCallers.post("/auth/sign-in", "{}").contentType("text/plain")), 415);
        problem(callers.http().perform(get("/api/v1/jobs").header("Authorization", "Basic YTpi")), 401);
    }

    @Test
    void whoCallsTooOftenHearsWhenToCallAgain() throws Exception {
        clock.stop();
        String token = callers.token(callers.somebody(Role.USER), "read");
        for (int call = 0; call < 1000; call++) {
            callers.http().perform(call(GET, "/nothing", token)).andExpect(status().isNotFound());
        }
        problem(callers.http().perform(call(GET, "/nothing", token)), 429)
                .andExpect(header().string("Retry-After", "1"))
                .andExpect(header().string("X-RateLimit-Remaining", "0"));
    }

    private static ResultActions problem(ResultActions answer, int status) throws Exception {
        return answer.andExpect(status().is(status))
                .andExpect(content().contentTypeCompatibleWith("application/problem+json"))
                .andExpect(jsonPath("$.status").value(status))
                .andExpect(jsonPath("$.detail").isNotEmpty());
    }

    private static void refusedAsInvalid(ResultActions answer) throws Exception {
        answer.andExpect(status().isUnauthorized())
                .andExpect(header().string("WWW-Authenticate", containsString("invalid_token")))
                .andExpect(jsonPath("$.code").value("signin.api.invalidToken"));
    }

    private static RequestPostProcessor from(String address) {
        return (MockHttpServletRequest request) -> {
            request.setRemoteAddr(address);
            return request;
        };
    }
}
