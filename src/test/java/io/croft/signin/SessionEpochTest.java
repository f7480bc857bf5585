package io.croft.signin;

import static org.assertj.core.api.Assertions.assertThat;

import io.croft.access.Actor;
import io.croft.access.Permission;
import io.croft.access.Role;
import io.croft.access.TenantId;
import io.croft.access.UserId;
import io.croft.kernel.EmailAddress;
import io.croft.people.People;
import io.croft.people.ProfileChoice;
import io.croft.people.ProfileId;
import io.croft.people.ProfileName;
import io.croft.people.Profiles;
import io.croft.people.SaveProfile;
import io.croft.people.SaveProfileResult;
import io.croft.testing.As;
import io.croft.testing.CroftTest;
import io.croft.testing.TestClock;
import io.croft.vault.Secret;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** Sessions end in every process: another one is played by writing what it writes into the database. */
@CroftTest
class SessionEpochTest {

    @Autowired
    SignIn signIn;

    private static final Permission SEAT_USE = new Permission("seat.use");

    @Autowired
    Profiles profiles;

    @Autowired
    People people;

    @Autowired
    Passwords passwords;

    @Autowired
    Sessions sessions;

    @Autowired
    SessionCheck check;

    @Autowired
    SessionStanding standing;

    @Autowired
    TestAccounts some;

    @Autowired
    JdbcTemplate database;

    @Autowired
    TestClock clock;

    TenantId company = TenantId.NOBODY;
    EmailAddress email = new EmailAddress("nobody@example.org");
    UserId person = UserId.SYSTEM;
    MockHttpServletRequest browser = new MockHttpServletRequest();

    @BeforeEach
    void somebodySignsIn() {
        Actor admin = some.companyAdmin();
        company = admin.home();
        email = some.email();
        person = some.user(company, email);
        browser = newBrowser();
        attempt(TestAccounts.PASSWORD);
    }

    @AfterEach
    void signOut() {
        RequestContextHolder.resetRequestAttributes();
        SecurityContextHolder.clearContext();
        clock.reset();
    }

    @Test
    void aSessionGoesOnWhileNothingEndsIt() throws Exception {
        assertThat(goesOn()).isTrue();
        clock.advance(Duration.ofSeconds(10));
        assertThat(goesOn()).isTrue();
    }

    @Test
    void aPersonWhomAnotherProcessDisabledIsOutWithinSeconds() throws Exception {
        assertThat(goesOn()).isTrue();
        database.update("update people_person set status = 'DISABLED' where id = ?", person.value());
        clock.advance(SessionStanding.REMEMBERED.plusSeconds(1));
        assertThat(goesOn()).isFalse();
    }

    @Test
    void whoIsEnabledAgainDoesNotFindTheFormerSessions() throws Exception {
        Actor admin = As.actor(Role.COMPANY_ADMIN, company);
        As.run(admin, () -> people.disable(person));
        As.run(admin, () -> people.enable(person));
        assertThat(database.queryForObject(
                        "select session_epoch from signin_account where person_id = ?", Integer.class, person.value()))
                .isEqualTo(1);
        assertThat(goesOn()).isFalse();
    }

    @Test
    void aSessionThatOnlyListensEndsToo() {
        database.update(
                "update signin_account set session_epoch = session_epoch + 1 where person_id = ?", person.value());
        standing.endFormer();
        assertThat(((MockHttpSession) session()).isInvalid()).isTrue();
    }

    @Test
    void aNewPasswordGivesTheSessionANewIdAndEndsTheOthers() throws Exception {
        MockHttpServletRequest elsewhere = browser;
        browser = newBrowser();
        attempt(TestAccounts.PASSWORD);
        String before = browser.getSession().getId();
        ChangePassword wanted = new ChangePassword(TestAccounts.PASSWORD, Secret.of("green fields and walls"));
        assertThat(passwords.change(wanted)).isInstanceOf(ChangePasswordResult.Changed.class);
        assertThat(browser.getSession().getId()).isNotEqualTo(before);
        assertThat(goesOn()).isTrue();
        assertThat(elsewhere.getSession(false)).isNull();
        assertThat(database.queryForObject(
                        "select session_epoch from signin_account where person_id = ?", Integer.class, person.value()))
                .isEqualTo(1);
    }

    @Test
    void signingOutEverywhereElseReachesOtherProcessesAndKeepsTheOwn() throws Exception {
        sessions.endOthers();
        assertThat(goesOn()).isTrue();
        assertThat(database.queryForObject(
                        "select session_epoch from signin_account where person_id = ?", Integer.class, person.value()))
                .isEqualTo(1);
    }

    @Test
    void aChangedProfileActsAtTheNextRequestOfAnOpenSession() throws Exception {
        assertThat(goesOn()).isTrue();
        assertThat(actor().has(SEAT_USE)).isTrue();
        Actor admin = As.actor(Role.COMPANY_ADMIN, company);
        SaveProfile nothing = new SaveProfile(new ProfileName("Nothing"), Set.of());
        ProfileId profile = ((SaveProfileResult.Saved)
                        As.<SaveProfileResult, RuntimeException>call(admin, () -> profiles.create(company, nothing)))
                .profile();
        As.run(
                admin,
                () -> assertThat(profiles.give(person, new ProfileChoice(profile)))
                        .isEmpty());
        assertThat(goesOn()).isTrue();
        assertThat(actor().permissions()).isEmpty();
        SaveProfile more = new SaveProfile(new ProfileName("Something"), Set.of(SEAT_USE));
        As.run(admin, () -> profiles.change(company, profile, more));
        assertThat(goesOn()).isTrue();
        assertThat(actor().permissions()).containsExactly(SEAT_USE);
    }

    @Test
    void aRoleThatAnotherProcessChangedActsWithinSeconds() throws Exception {
        assertThat(goesOn()).isTrue();
        some.storeRole(person, "TEACHER");
        clock.advance(SessionStanding.REMEMBERED.plusSeconds(1));
        assertThat(goesOn()).isTrue();
        assertThat(actor().role()).isEqualTo(Role.TEACHER);
    }

    @Test
    void strangersSessionsAreFewAndShort() {
        StrangerSessions few = new StrangerSessions(3);
        List<MockHttpSession> opened =
                java.util.stream.Stream.generate(MockHttpSession::new).limit(3).toList();
        opened.forEach(session -> few.sessionCreated(new jakarta.servlet.http.HttpSessionEvent(session)));
        assertThat(opened)
                .allSatisfy(session -> assertThat(session.getMaxInactiveInterval())
                        .isEqualTo((int) StrangerSessions.LIFETIME.toSeconds()));
        few.becomesAPersons(opened.getFirst());
        few.sessionCreated(new jakarta.servlet.http.HttpSessionEvent(new MockHttpSession()));
        assertThat(few.count()).isEqualTo(3);
        few.sessionCreated(new jakarta.servlet.http.HttpSessionEvent(new MockHttpSession()));
        assertThat(few.count()).isEqualTo(3);
    }

    private boolean goesOn() throws Exception {
        check.doFilter(browser, new MockHttpServletResponse(), new MockFilterChain());
        return browser.getSession(false) != null;
    }

    private Actor actor() {
        SecurityContext context = (SecurityContext) java.util.Objects.requireNonNull(
                session().getAttribute(HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY));
        return ((SessionPrincipal) context.getAuthentication().getPrincipal()).actor();
    }

    private jakarta.servlet.http.HttpSession session() {
        return java.util.Objects.requireNonNull(browser.getSession(false) == null ? kept : browser.getSession(false));
    }

    private jakarta.servlet.http.HttpSession kept = new MockHttpSession();

    private void attempt(Secret password) {
        SignInAttempt attempt =
                new SignInAttempt(email.value(), password, UUID.randomUUID().toString());
        assertThat(signIn.attempt(attempt)).isInstanceOf(SignInResult.SignedIn.class);
        kept = java.util.Objects.requireNonNull(browser.getSession(false));
    }

    private static MockHttpServletRequest newBrowser() {
        SecurityContextHolder.clearContext();
        MockHttpServletRequest request = new MockHttpServletRequest();
        RequestContextHolder.setRequestAttributes(new ServletRequestAttributes(request, new MockHttpServletResponse()));
        return request;
    }
}
