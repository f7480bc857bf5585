package io.croft.signin;

import static org.assertj.core.api.Assertions.assertThat;

import io.croft.access.Actor;
import io.croft.access.TenantId;
import io.croft.access.UserId;
import io.croft.kernel.EmailAddress;
import io.croft.kernel.Problem;
import io.croft.people.People;
import io.croft.people.PersonStatus;
import io.croft.tenancy.CompanyLife;
import io.croft.testing.As;
import io.croft.testing.CroftTest;
import io.croft.testing.TestClock;
import io.croft.vault.Secret;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder.BCryptVersion;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

@CroftTest
class SignInTest {

    private static final Problem WRONG = Problem.at("password", "signin.wrong");

    @Autowired
    SignIn signIn;

    @Autowired
    People people;

    @Autowired
    Sessions sessions;

    @Autowired
    SessionLifetime lifetime;

    @Autowired
    CompanyLife life;

    @Autowired
    TestAccounts some;

    @Autowired
    TestClock clock;

    TenantId company = TenantId.NOBODY;
    EmailAddress email = new EmailAddress("nobody@example.org");
    UserId person = UserId.SYSTEM;
    Actor admin = As.superAdmin();

    @BeforeEach
    void somebody() {
        admin = some.companyAdmin();
        company = admin.home();
        email = some.email();
        person = some.user(company, email);
        newBrowser();
    }

    @AfterEach
    void signOut() {
        RequestContextHolder.resetRequestAttributes();
        SecurityContextHolder.clearContext();
        clock.reset();
    }

    @Test
    void theRightPasswordOpensASessionUnderANewId() {
        MockHttpServletRequest browser = newBrowser();
        String before = browser.getSession().getId();
        assertThat(attempt(email.value(), TestAccounts.PASSWORD)).isEqualTo(new SignInResult.SignedIn(person, false));
        assertThat(browser.getSession().getId()).isNotEqualTo(before);
        assertThat(SignedInPerson.find())
                .get()
                .extracting(signed -> signed.actor().home())
                .isEqualTo(company);
        assertThat(sessions.mine())
                .singleElement()
                .satisfies(session -> assertThat(session.current()).isTrue());
    }

    @Test
    void whatAPersonStartsKnowsTheAddressTheyCameFrom() {
        newBrowser().setRemoteAddr("203.0.113.7");
        attempt(email.value(), TestAccounts.PASSWORD);
        assertThat(SecurityContextHolder.getContext().getAuthentication().getDetails())
                .isInstanceOfSatisfying(
                        WebAuthenticationDetails.class,
                        details -> assertThat(details.getRemoteAddress()).isEqualTo("203.0.113.7"));
    }

    @Test
    void nobodyAndAWrongPasswordHearTheSameWords() {
        assertThat(refusal(email.value(), Secret.of("not the password"))).isEqualTo(WRONG);
        assertThat(refusal("nobody-" + UUID.randomUUID(), TestAccounts.PASSWORD))
                .isEqualTo(WRONG);
    }

    @Test
    void aDisabledPersonIsSignedOutAndToldOnlyAfterTheRightPassword() {
        attempt(email.value(), TestAccounts.PASSWORD);
        MockHttpServletRequest browser = request();
        As.run(admin, () -> people.disable(person));
        assertThat(browser.getSession(false)).isNull();
        newBrowser();
        assertThat(refusal(email.value(), Secret.of("not the password"))).isEqualTo(WRONG);
        assertThat(refusal(email.value(), TestAccounts.PASSWORD)).isEqualTo(Problem.at("name", "signin.disabled"));
    }

    @Test
    void aSuspendedCompanysPeopleAreSignedOutAndToldWhy() {
        attempt(email.value(), TestAccounts.PASSWORD);
        MockHttpServletRequest browser = request();
        As.run(As.superAdmin(), () -> life.suspend(company));
        assertThat(browser.getSession(false)).isNull();
        newBrowser();
        assertThat(refusal(email.value(), TestAccounts.PASSWORD))
                .isEqualTo(Problem.at("name", "signin.companySuspended"));
        As.run(As.superAdmin(), () -> life.resume(company));
        assertThat(attempt(email.value(), TestAccounts.PASSWORD)).isInstanceOf(SignInResult.SignedIn.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"$2a$", "$2b$", "$2y$"})
    void hashesOfOtherProgramsVerifyAndAreMadeStronger(String prefix) {
        String weak = new BCryptPasswordEncoder(BCryptVersion.$2A, 4)
                .encode("sheep over the wall")
                .replace("$2a$", prefix);
        some.storeHash(person, weak);
        assertThat(attempt(email.value(), TestAccounts.PASSWORD)).isInstanceOf(SignInResult.SignedIn.class);
        assertThat(some.storedHash(person)).isNotEqualTo(weak).startsWith("$2b$");
    }

    @Test
    void aPersonEndsTheirOtherSessionsAndNobodyElses() {
        attempt(email.value(), TestAccounts.PASSWORD);
        MockHttpServletRequest elsewhere = request();
        newBrowser();
        attempt(email.value(), TestAccounts.PASSWORD);
        UUID other = sessions.mine().stream()
                .filter(session -> !session.current())
                .findFirst()
                .orElseThrow()
                .id();
        As.run(admin, () -> sessions.end(other));
        assertThat(elsewhere.getSession(false)).isNotNull();
        sessions.end(other);
        assertThat(elsewhere.getSession(false)).isNull();
        assertThat(sessions.mine()).hasSize(1);
    }

    @Test
    void aSessionEndsAfterTwelveHoursHoweverBusyItIsAndAYoungerOneGoesOn() {
        attempt(email.value(), TestAccounts.PASSWORD);
        MockHttpServletRequest old = request();
        clock.advance(Duration.ofHours(11));
        newBrowser();
        attempt(email.value(), TestAccounts.PASSWORD);
        lifetime.endOld();
        assertThat(sessions.mine()).hasSize(2);
        clock.advance(Duration.ofHours(1));
        lifetime.endOld();
        assertThat(old.getSession(false)).isNull();
        assertThat(sessions.mine())
                .singleElement()
                .satisfies(session -> assertThat(session.current()).isTrue());
    }

    private PersonStatus status() {
        return As.call(admin, () -> people.find(person)).orElseThrow().status();
    }

    private void fail(String name) {
        refusal(name, Secret.of("not the password"));
    }

    private Problem refusal(String name, Secret password) {
        return ((SignInResult.Refused) attempt(name, password)).problem();
    }

    private SignInResult attempt(String name, Secret password) {
        return signIn.attempt(
                new SignInAttempt(name, password, UUID.randomUUID().toString()));
    }

    private static MockHttpServletRequest newBrowser() {
        SecurityContextHolder.clearContext();
        MockHttpServletRequest request = new MockHttpServletRequest();
        RequestContextHolder.setRequestAttributes(new ServletRequestAttributes(request, new MockHttpServletResponse()));
        return request;
    }

    private static MockHttpServletRequest request() {
        return (MockHttpServletRequest) ((ServletRequestAttributes)
                        java.util.Objects.requireNonNull(RequestContextHolder.getRequestAttributes()))
                .getRequest();
    }
}
