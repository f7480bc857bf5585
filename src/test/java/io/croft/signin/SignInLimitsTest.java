package io.croft.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.croft.access.TenantId;
import io.croft.access.UserId;
import io.croft.kernel.EmailAddress;
import io.croft.kernel.Problem;
import io.croft.people.DisplayName;
import io.croft.signin.SignInLimits.Trying;
import io.croft.testing.CroftTest;
import io.croft.testing.TestClock;
import io.croft.vault.Secret;
import jakarta.servlet.http.Cookie;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** Limits of sign-in: neither passed by nor turned against a person. */
@CroftTest
class SignInLimitsTest {

    private static final Problem WRONG = Problem.at("password", "signin.wrong");
    private static final String WAIT = "signin.waitSeconds";
    private static final Secret GUESS = Secret.of("not the password");

    @Autowired
    SignIn signIn;

    @Autowired
    TestAccounts some;

    @Autowired
    TryBook book;

    @Autowired
    TestClock clock;

    TenantId company = TenantId.NOBODY;
    EmailAddress email = new EmailAddress("nobody@example.org");
    UserId person = UserId.SYSTEM;
    String school = "";

    @BeforeEach
    void somebody() {
        company = some.company();
        email = some.email();
        person = some.user(company, email);
        school = "school " + UUID.randomUUID();
        newBrowser();
        clock.stop();
    }

    @AfterEach
    void signOut() {
        RequestContextHolder.resetRequestAttributes();
        SecurityContextHolder.clearContext();
        clock.reset();
    }

    @Test
    void afterThreeWrongTriesEachNextOneWaitsTwiceAsLongUpToAMinute() {
        for (int i = 0; i < 4; i++) {
            assertThat(refusal(GUESS, school)).isEqualTo(WRONG);
        }
        for (long seconds = 1; seconds < 60; seconds = Math.min(60, seconds * 2)) {
            assertThat(refusal(GUESS, school).text().key()).isEqualTo(WAIT);
            clock.advance(Duration.ofSeconds(seconds));
            assertThat(refusal(GUESS, school)).isEqualTo(WRONG);
        }
        clock.advance(Duration.ofSeconds(60));
        assertThat(refusal(GUESS, school)).isEqualTo(WRONG);
    }

    @ParameterizedTest
    @ValueSource(strings = {"%s", "  %s ", "ＢＯ-%s"})
    void spellingsThatSignInAsOnePersonCountAsOne(String spelling) {
        EmailAddress other = new EmailAddress("bo-" + email.value());
        some.user(company, other);
        String typed =
                spelling.startsWith("ＢＯ") ? spelling.formatted(email.value()) : spelling.formatted(other.value());
        for (int i = 0; i < 4; i++) {
            assertThat(refusal(i % 2 == 0 ? typed : other.value().toUpperCase(java.util.Locale.ROOT), GUESS, school))
                    .isEqualTo(WRONG);
        }
        assertThat(refusal(typed, GUESS, school).text().key()).isEqualTo(WAIT);
        assertThat(refusal(other.value(), TestAccounts.PASSWORD, school).text().key())
                .isEqualTo(WAIT);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u200B", "\u00AD", "\u0308"})
    void aSpellingThatOnlyLooksLikeThePersonIsNobody(String hidden) {
        String typed = email.value().substring(0, 1) + hidden + email.value().substring(1);
        assertThat(refusal(typed, TestAccounts.PASSWORD, school)).isEqualTo(WRONG);
    }

    @Test
    void thirtyTriesAtTheSameMomentCountBeforeAnyPasswordIsLookedAt() throws Exception {
        CountDownLatch together = new CountDownLatch(1);
        List<Future<Problem>> answers = new ArrayList<>();
        try (var threads = Executors.newFixedThreadPool(30)) {
            Callable<Problem> one = () -> {
                together.await();
                return refusal(GUESS, school);
            };
            for (int i = 0; i < 30; i++) {
                answers.add(threads.submit(one));
            }
            together.countDown();
        }
        int lookedAt = 0;
        for (Future<Problem> answer : answers) {
            lookedAt += answer.get().equals(WRONG) ? 1 : 0;
        }
        assertThat(lookedAt).isEqualTo(SignInLimits.FREE + 1);
    }

    @Test
    void anotherProcessOnTheSameDatabaseCountsOn() {
        SignInLimits here = new SignInLimits(book, clock);
        SignInLimits there = new SignInLimits(book, clock);
        Trying trying = new Trying("nobody " + UUID.randomUUID(), school, Optional.empty());
        for (int i = 0; i < 4; i++) {
            assertThat((i % 2 == 0 ? here : there).begin(trying)).isEmpty();
        }
        assertThat(here.begin(trying)).isPresent();
        assertThat(there.begin(trying)).isPresent();
    }

    @Test
    void tenWrongTriesFromOneAddressDoNotKeepOthersBehindItOut() {
        for (int i = 0; i < 10; i++) {
            refusal("nobody-" + UUID.randomUUID() + "@example.org", GUESS, school);
        }
        refusal(GUESS, school);
        assertThat(attempt(email.value(), TestAccounts.PASSWORD, school)).isInstanceOf(SignInResult.SignedIn.class);
    }

    @Test
    void anAttackerWithManyAddressesDoesNotLockAPersonOut() {
        for (int i = 0; i < 40; i++) {
            refusal(GUESS, "robot " + i % 10 + school);
        }
        assertThat(attempt(email.value(), TestAccounts.PASSWORD, school)).isInstanceOf(SignInResult.SignedIn.class);
    }

    @Test
    void guessingFromManyAddressesAtOnePersonIsSlowedDown() {
        int lookedAt = 0;
        for (int round = 0; round < 10; round++) {
            for (int i = 0; i < 10; i++) {
                lookedAt += refusal(GUESS, "robot " + i + school).equals(WRONG) ? 1 : 0;
            }
            clock.advance(Duration.ofSeconds(2));
        }
        assertThat(lookedAt).isBetween(30, 40);
    }

    @Test
    void aBrowserThePersonHasUsedBeforeIsNotSlowedByStrangersBesideIt() {
        attempt(email.value(), TestAccounts.PASSWORD, school);
        Cookie mark = response().getCookie(KnownBrowsers.COOKIE);
        assertThat(mark).isNotNull();
        assertThat(mark.isHttpOnly()).isTrue();
        newBrowser();
        for (int i = 0; i < 8; i++) {
            refusal(GUESS, school);
        }
        assertThat(refusal(TestAccounts.PASSWORD, school).text().key()).isEqualTo(WAIT);
        newBrowser().setCookies(mark);
        assertThat(attempt(email.value(), TestAccounts.PASSWORD, school)).isInstanceOf(SignInResult.SignedIn.class);
    }

    @Test
    void aKnownBrowserThatGuessesIsSlowedDownToo() {
        attempt(email.value(), TestAccounts.PASSWORD, school);
        Cookie mark = response().getCookie(KnownBrowsers.COOKIE);
        newBrowser().setCookies(mark);
        for (int i = 0; i < 4; i++) {
            refusal(GUESS, school);
        }
        assertThat(refusal(TestAccounts.PASSWORD, school).text().key()).isEqualTo(WAIT);
    }

    @Test
    void aMachineWithAWholeIpv6NetworkCountsAsOne() {
        assertThat(Network.of("2001:db8:1:2:aaaa::1")).isEqualTo(Network.of("2001:db8:1:2:bbbb::2"));
        assertThat(Network.of("2001:db8:1:3::1")).isNotEqualTo(Network.of("2001:db8:1:2::1"));
        assertThat(Network.of("::ffff:192.0.2.1")).isEqualTo(Network.of("192.0.2.1"));
        assertThat(Network.of("fe80:0:0:0:a:b:c:1%eth0")).isEqualTo(Network.of("fe80::2"));
    }

    @Test
    void aNameOfMillionsOfLettersIsNobodysAndIsNotKept() {
        assertThat(refusal("x".repeat(9_800_000), GUESS, school)).isEqualTo(WRONG);
        assertThat(refusal(email.value(), Secret.of("x".repeat(1_000_000)), school))
                .isEqualTo(WRONG);
    }

    @Test
    void anEntryLetsOnePersonInOnce() {
        RegisterPerson wanted = new RegisterPerson(
                new DisplayName("Ann"),
                some.email(),
                TestAccounts.PASSWORD,
                company,
                io.croft.access.Role.USER,
                new RegisterPerson.Door(school, school));
        Entry entry = ((SignUpResult.Registered) some.signUp().register(wanted)).entry();
        signIn.enter(entry);
        assertThatThrownBy(() -> signIn.enter(entry)).isInstanceOf(IllegalStateException.class);
    }

    private Problem refusal(Secret password, String address) {
        return refusal(email.value(), password, address);
    }

    private Problem refusal(String name, Secret password, String address) {
        return ((SignInResult.Refused) attempt(name, password, address)).problem();
    }

    private SignInResult attempt(String name, Secret password, String address) {
        return signIn.attempt(new SignInAttempt(name, password, address));
    }

    private static MockHttpServletResponse response() {
        return (MockHttpServletResponse) java.util.Objects.requireNonNull(((ServletRequestAttributes)
                        java.util.Objects.requireNonNull(RequestContextHolder.getRequestAttributes()))
                .getResponse());
    }

    private static MockHttpServletRequest newBrowser() {
        SecurityContextHolder.clearContext();
        MockHttpServletRequest request = new MockHttpServletRequest();
        RequestContextHolder.setRequestAttributes(new ServletRequestAttributes(request, new MockHttpServletResponse()));
        return request;
    }
}
