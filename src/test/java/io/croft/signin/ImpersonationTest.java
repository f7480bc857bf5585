package io.croft.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.croft.access.Actor;
import io.croft.access.Impersonator;
import io.croft.access.Role;
import io.croft.access.TenantId;
import io.croft.access.UserId;
import io.croft.activity.Activity;
import io.croft.activity.ActivityEntry;
import io.croft.activity.ActivityFilter;
import io.croft.activity.ActivityKind;
import io.croft.activity.ActivityLog;
import io.croft.activity.ActivityRecord;
import io.croft.activity.ActivityResult;
import io.croft.kernel.EmailAddress;
import io.croft.kernel.Problem;
import io.croft.kernel.Text;
import io.croft.notify.OwnChat;
import io.croft.people.OwnLanguage;
import io.croft.people.People;
import io.croft.people.PersonNotFound;
import io.croft.people.ProfileChoice;
import io.croft.people.Profiles;
import io.croft.testing.As;
import io.croft.testing.CroftTest;
import io.croft.testing.TestClock;
import io.croft.vault.Secret;
import jakarta.servlet.http.HttpSession;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.domain.PageRequest;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** Acting in another person's name: who may, as what, what stays closed, and when it ends. */
@CroftTest
class ImpersonationTest {

    private static final String REASON = "Ticket 4711";
    private static final String BEGAN = "signin.impersonation.began";
    private static final String ENDED = "signin.impersonation.ended";

    @Autowired
    Impersonations impersonations;

    @Autowired
    ActingAs acting;

    @Autowired
    SignIn signIn;

    @Autowired
    SessionCheck check;

    @Autowired
    OpenSessions open;

    @Autowired
    Passwords passwords;

    @Autowired
    ApiTokens tokens;

    @Autowired
    Sessions sessions;

    @Autowired
    OwnChat chat;

    @Autowired
    OwnLanguage language;

    @Autowired
    People people;

    @Autowired
    Profiles profiles;

    @Autowired
    Activity activity;

    @Autowired
    ActivityLog log;

    @Autowired
    TestAccounts some;

    @Autowired
    TestClock clock;

    TenantId company = TenantId.NOBODY;
    UserId admin = UserId.SYSTEM;
    UserId user = UserId.SYSTEM;
    MockHttpServletRequest browser = new MockHttpServletRequest();

    @BeforeEach
    void anAdministratorSignsIn() throws Exception {
        company = some.company();
        EmailAddress email = some.email();
        admin = some.user(company, email);
        some.storeRole(admin, "COMPANY_ADMIN");
        user = some.user(company, some.email());
        browser = new MockHttpServletRequest();
        RequestContextHolder.setRequestAttributes(new ServletRequestAttributes(browser, new MockHttpServletResponse()));
        assertThat(signIn.attempt(new SignInAttempt(
                        email.value(), TestAccounts.PASSWORD, UUID.randomUUID().toString())))
                .isInstanceOf(SignInResult.SignedIn.class);
        clock.advance(SessionStanding.REMEMBERED.plusSeconds(1));
        request();
    }

    @AfterEach
    void signOut() {
        RequestContextHolder.resetRequestAttributes();
        SecurityContextHolder.clearContext();
        clock.reset();
    }

    @Test
    void anAdministratorActsAsAUserWithTheUsersRightsAndComesBack() throws Exception {
        assertThat(impersonations.begin(user, REASON)).isEmpty();
        for (Actor now : List.of(actor(), request())) {
            assertThat(now.id()).isEqualTo(user);
            assertThat(now.role()).isEqualTo(Role.USER);
            assertThat(now.permissions()).isEqualTo(Role.USER.permissions());
            assertThat(Objects.requireNonNull(now.impersonator()).id()).isEqualTo(admin);
        }
        assertThat(impersonations.current()).map(Impersonation::person).contains(user);
        impersonations.end();
        assertThat(actor().id()).isEqualTo(admin);
        assertThat(request().isImpersonated()).isFalse();
        assertThat(impersonations.current()).isEmpty();
    }

    @Test
    void everyRecordNamesBothAndTheBeginningAndTheEndAreRecorded() {
        impersonations.begin(user, REASON);
        activity.recordApart(ActivityEntry.of(ActivityKind.CONFIGURATION, "test.changed", Text.verbatim("Changed"))
                .with("impersonator", "nobody"));
        impersonations.end();
        List<ActivityRecord> seen = records(BEGAN, "test.changed", ENDED);
        ActivityRecord done = only(seen, "test.changed");
        assertThat(done.actor()).isEqualTo(user);
        assertThat(done.impersonator()).contains("Bo Peep");
        assertThat(done.details()).contains(admin.toString()).doesNotContain("nobody");
        ActivityRecord began = only(seen, BEGAN);
        assertThat(began.actor()).isEqualTo(admin);
        assertThat(began.details()).contains(REASON);
        assertThat(Objects.requireNonNull(began.thing()).id()).isEqualTo(user.toString());
        assertThat(only(seen, ENDED).actor()).isEqualTo(admin);
        assertThat(only(seen, ENDED).impersonator()).isEmpty();
    }

    @Test
    void withoutAReasonNobodyBegins() {
        Problem missing = Problem.at("reason", "signin.impersonation.reason.invalid", Impersonations.LONGEST_REASON);
        assertThat(impersonations.begin(user, " ")).contains(missing);
        assertThat(impersonations.begin(user, "x".repeat(Impersonations.LONGEST_REASON + 1)))
                .contains(missing);
        assertThat(actor().id()).isEqualTo(admin);
    }

    @Test
    void onlyTheProviderAndAdministratorsOfCompaniesMayAtAll() {
        for (Role role : List.of(Role.RESELLER, Role.SALESPERSON, Role.TEACHER, Role.USER)) {
            assertThatThrownBy(() -> As.call(As.actor(role, company), () -> impersonations.begin(user, REASON)))
                    .as(role.name())
                    .isInstanceOf(AccessDeniedException.class);
        }
        for (Role role : List.of(Role.RESELLER, Role.SALESPERSON, Role.TEACHER)) {
            Actor withTheRight =
                    new Actor(As.actor(role, company).id(), "x", role, company, null, Role.COMPANY_ADMIN.permissions());
            assertThat(As.call(withTheRight, () -> impersonations.begin(user, REASON)))
                    .as(role.name())
                    .isPresent();
        }
    }

    @Test
    void nobodyActsAsSomebodyWhoMayDoMore() {
        for (Role role : List.of(Role.RESELLER, Role.SALESPERSON, Role.SUPER_ADMIN)) {
            assertThat(impersonations.begin(some.person(company, role).id(), REASON))
                    .as(role.name())
                    .contains(Problem.of("signin.impersonation.upward", "Bo Peep"));
        }
        Actor narrow = new Actor(
                admin, "narrow", Role.COMPANY_ADMIN, company, null, Set.of(SigninPermissions.PERSON_IMPERSONATE));
        assertThat(As.call(narrow, () -> impersonations.begin(user, REASON)))
                .contains(Problem.of("signin.impersonation.upward", "Bo Peep"));
        UserId otherStaff = some.person(company, Role.SUPER_ADMIN).id();
        assertThat(As.call(As.superAdmin(), () -> impersonations.begin(otherStaff, REASON)))
                .contains(Problem.of("signin.impersonation.upward", "Bo Peep"));
        some.storeRole(otherStaff, "USER");
        assertThat(impersonations.begin(admin, REASON)).contains(Problem.of("signin.impersonation.self"));
        assertThat(actor().isImpersonated()).isFalse();
        assertThat(only(records(BEGAN), BEGAN).result()).isEqualTo(ActivityResult.FAILED);
    }

    @Test
    void providerStaffWithANarrowProfileGainNothingByIt() {
        UserId colleague = some.person(company, Role.COMPANY_ADMIN).id();
        Actor narrow = new Actor(
                new UserId(UUID.randomUUID()),
                "narrow",
                Role.SUPER_ADMIN,
                TenantId.PROVIDER,
                null,
                Set.of(SigninPermissions.PERSON_IMPERSONATE));
        assertThat(As.call(narrow, () -> impersonations.begin(colleague, REASON)))
                .contains(Problem.of("signin.impersonation.upward", "Bo Peep"));
    }

    @Test
    void anotherCompanysPersonIsAnsweredLikeOneWhoDoesNotExist() {
        UserId foreign = some.user(some.company(), some.email());
        assertThatThrownBy(() -> impersonations.begin(foreign, REASON)).isInstanceOf(PersonNotFound.class);
        assertThatThrownBy(() -> impersonations.begin(new UserId(UUID.randomUUID()), REASON))
                .isInstanceOf(PersonNotFound.class);
        Actor entered = As.superAdmin().entering(some.company());
        assertThatThrownBy(() -> As.call(entered, () -> impersonations.begin(user, REASON)))
                .isInstanceOf(PersonNotFound.class);
    }

    @Test
    void nobodyActsAsSomebodyWhoIsOut() {
        As.run(As.actor(Role.COMPANY_ADMIN, company), () -> people.disable(user));
        assertThat(impersonations.begin(user, REASON)).contains(Problem.of("signin.impersonation.out", "Bo Peep"));
    }

    @Test
    void whoActsAsAnAdministratorActsAsNobodyElseFromThere() throws Exception {
        UserId colleague = some.person(company, Role.COMPANY_ADMIN).id();
        assertThat(impersonations.begin(colleague, REASON)).isEmpty();
        assertThatThrownBy(() -> impersonations.begin(user, REASON)).isInstanceOf(AccessDeniedException.class);
        assertThat(request().has(SigninPermissions.PERSON_IMPERSONATE)).isFalse();
        Actor whole = Actor.of(colleague, "x", Role.COMPANY_ADMIN, company)
                .impersonatedBy(new Impersonator(admin, "y", company, null));
        assertThat(As.call(whole, () -> impersonations.begin(user, REASON)))
                .contains(Problem.of("signin.impersonation.nested"));
    }

    @Test
    void whatIsAPersonsOwnStaysClosed() {
        impersonations.begin(user, REASON);
        List<Runnable> deeds = List.of(
                () -> passwords.change(new ChangePassword(TestAccounts.PASSWORD, Secret.of("green fields and walls"))),
                tokens::mine,
                () -> tokens.create(new CreateApiToken(
                        new ApiTokenName("mine"), Set.of(new ApiScope("jobs:read")), 1, AddressList.EVERYWHERE)),
                () -> tokens.revoke(new ApiTokenId(UUID.randomUUID())),
                sessions::mine,
                () -> sessions.end(UUID.randomUUID()),
                sessions::endOthers,
                () -> chat.set("https://example.org/hook"),
                chat::remove,
                () -> language.choose(Locale.ENGLISH));
        assertThat(deeds).allSatisfy(deed -> assertThatThrownBy(deed::run).isInstanceOf(AccessDeniedException.class));
    }

    @Test
    void nobodyChangesTheirOwnAccountInAnothersName() {
        UserId colleague = some.person(company, Role.COMPANY_ADMIN).id();
        impersonations.begin(colleague, REASON);
        assertThatThrownBy(() -> people.disable(admin)).isInstanceOf(PersonNotFound.class);
        assertThatThrownBy(() -> people.disable(colleague)).isInstanceOf(PersonNotFound.class);
        assertThatThrownBy(() -> profiles.give(admin, ProfileChoice.BUILT_IN)).isInstanceOf(PersonNotFound.class);
        assertThat(people.disable(user)).isEmpty();
    }

    @Test
    void itEndsAfterAnHour() throws Exception {
        impersonations.begin(user, REASON);
        clock.advance(Duration.ofMinutes(59));
        assertThat(request().id()).isEqualTo(user);
        clock.advance(Duration.ofMinutes(2));
        assertThat(request().id()).isEqualTo(admin);
        assertEnded("expired");
    }

    @Test
    void itEndsWithTheNextRequestOnceThePersonIsOut() throws Exception {
        impersonations.begin(user, REASON);
        assertThat(request().id()).isEqualTo(user);
        As.run(As.actor(Role.COMPANY_ADMIN, company), () -> people.disable(user));
        assertThat(request().id()).isEqualTo(admin);
        assertEnded("refused");
    }

    @Test
    void itEndsOnceWhoeverActsMayNoLonger() throws Exception {
        impersonations.begin(user, REASON);
        some.storeRole(admin, "TEACHER");
        clock.advance(SessionStanding.REMEMBERED.plusSeconds(1));
        Actor now = request();
        assertThat(now.id()).isEqualTo(admin);
        assertThat(now.role()).isEqualTo(Role.TEACHER);
        assertEnded("refused");
    }

    @Test
    void itEndsOnceThePersonMayDoMore() throws Exception {
        impersonations.begin(user, REASON);
        some.storeRole(user, "RESELLER");
        clock.advance(SessionStanding.REMEMBERED.plusSeconds(1));
        assertThat(request().id()).isEqualTo(admin);
    }

    @Test
    void itEndsWithTheSessionItWasBegunIn() {
        impersonations.begin(user, REASON);
        As.run(As.actor(Role.COMPANY_ADMIN, company), () -> people.disable(admin));
        assertThat(browser.getSession(false)).isNull();
        assertEnded("signed_out");
    }

    @Test
    void itEndsWhereNoRequestComesToo() {
        impersonations.begin(user, REASON);
        OpenSession session = open.here().orElseThrow();
        clock.advance(Duration.ofHours(2));
        acting.endFormer();
        assertThat(session.impersonation()).isEmpty();
        assertThat(session.principal()).map(SessionPrincipal::actor).hasValueSatisfying(now -> {
            assertThat(now.id()).isEqualTo(admin);
            assertThat(now.isImpersonated()).isFalse();
        });
    }

    @Test
    void aSuperAdminComesBackToTheCompanyTheyHadEntered() throws Exception {
        some.storeRole(admin, "SUPER_ADMIN");
        clock.advance(SessionStanding.REMEMBERED.plusSeconds(1));
        request();
        sessions.enter(company);
        assertThat(impersonations.begin(user, REASON)).isEmpty();
        assertThat(request().id()).isEqualTo(user);
        assertThatThrownBy(() -> sessions.leave()).isInstanceOf(AccessDeniedException.class);
        impersonations.end();
        assertThat(actor().entered()).isEqualTo(company);
        assertThat(request().id()).isEqualTo(admin);
        assertThat(request().entered()).isEqualTo(company);
        some.storeRole(admin, "USER");
    }

    private void assertEnded(String why) {
        assertThat(records(ENDED))
                .filteredOn(record -> record.action().equals(ENDED))
                .singleElement()
                .satisfies(record -> assertThat(record.details()).contains("\"why\":\"" + why + "\""));
    }

    private static ActivityRecord only(List<ActivityRecord> seen, String action) {
        return seen.stream()
                .filter(record -> record.action().equals(action))
                .findFirst()
                .orElseThrow();
    }

    /** The company's records, once these deeds are among them. */
    private List<ActivityRecord> records(String... deeds) {
        Actor reader = As.actor(Role.COMPANY_ADMIN, company);
        return await().until(
                        () -> As.call(
                                reader,
                                () -> log.list(ActivityFilter.ALL, PageRequest.ofSize(50))
                                        .getContent()),
                        seen -> seen.stream()
                                .map(ActivityRecord::action)
                                .toList()
                                .containsAll(List.of(deeds)));
    }

    /** The next request of the browser: as who it goes on. */
    private Actor request() throws Exception {
        check.doFilter(browser, new MockHttpServletResponse(), new MockFilterChain());
        HttpSession session = Objects.requireNonNull(browser.getSession(false));
        SecurityContextHolder.setContext((SecurityContext) Objects.requireNonNull(
                session.getAttribute(HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY)));
        return actor();
    }

    private static Actor actor() {
        return Optional.ofNullable(SecurityContextHolder.getContext().getAuthentication())
                .map(authentication -> (SessionPrincipal) authentication.getPrincipal())
                .map(SessionPrincipal::actor)
                .orElseThrow();
    }
}
