package io.croft.signin;

import static org.assertj.core.api.Assertions.assertThat;

import io.croft.access.Actor;
import io.croft.access.Role;
import io.croft.access.TenantId;
import io.croft.access.UserId;
import io.croft.kernel.EmailAddress;
import io.croft.kernel.Problem;
import io.croft.people.DisplayName;
import io.croft.people.InvitationLink;
import io.croft.people.Invitations;
import io.croft.people.InvitePerson;
import io.croft.people.InviteResult;
import io.croft.people.People;
import io.croft.people.UserName;
import io.croft.testing.As;
import io.croft.testing.CroftTest;
import io.croft.testing.TestClock;
import io.croft.vault.Secret;
import jakarta.servlet.http.Cookie;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** An address that somebody merely typed tells nobody anything and blocks nobody. */
@CroftTest
class ClaimedAddressTest {

    private static final Problem WRONG = Problem.at("password", "signin.wrong");
    private static final Secret OTHER = Secret.of("cows behind the hedge");
    private static final Secret GUESS = Secret.of("not the password");

    @Autowired
    SignIn signIn;

    @Autowired
    SignUp signUp;

    @Autowired
    Invitations invitations;

    @Autowired
    People people;

    @Autowired
    Passwords passwords;

    @Autowired
    TestAccounts some;

    @Autowired
    TestClock clock;

    TenantId company = TenantId.NOBODY;
    TenantId elsewhere = TenantId.NOBODY;
    EmailAddress email = new EmailAddress("nobody@example.org");

    @BeforeEach
    void somebody() {
        company = some.company();
        elsewhere = some.company();
        email = some.email();
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
    void aStrangerWithALinkHearsTheSameWhetherOthersHaveTheAddressOrNot() {
        assertThat(register(company, email, OTHER)).isInstanceOf(SignUpResult.Registered.class);
        assertThat(register(company, email, GUESS)).isInstanceOf(SignUpResult.Registered.class);
        assertThat(register(elsewhere, email, GUESS)).isInstanceOf(SignUpResult.Registered.class);
        invited(some.companyAdmin(), email);
        assertThat(register(elsewhere, email, TestAccounts.PASSWORD)).isInstanceOf(SignUpResult.Registered.class);
    }

    @Test
    void whoSquatsAnAddressKeepsItsOwnerOutOfNothing() {
        UserId squatter = some.user(company, email);
        UserId owner = ((SignUpResult.Registered) register(company, email, OTHER)).person();
        assertThat(attempt(OTHER)).isEqualTo(new SignInResult.SignedIn(owner, false));
        Actor admin = As.actor(Role.COMPANY_ADMIN, company);
        InvitationLink link = invited(admin, email);
        Secret chosen = Secret.of("horses on the ridge");
        signUp.accept(link.token(), acceptance(chosen));
        assertThat(attempt(chosen)).isEqualTo(new SignInResult.SignedIn(link.person(), false));
        assertThat(attempt(TestAccounts.PASSWORD)).isEqualTo(new SignInResult.SignedIn(squatter, false));
        assertThat(As.call(admin, () -> people.some(List.of(squatter, link.person()))))
                .extractingFromEntries(one -> one.getValue().addressGiven())
                .containsExactlyInAnyOrder(false, true);
    }

    @Test
    void allAccountsOfAnAddressShareTheirSaltSoThatOneCalculationTellsNothingOfTheirNumber() throws Exception {
        Set<String> salts = new HashSet<>();
        List<Callable<SignUpResult>> together = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            Secret password = Secret.of("sheep over the wall " + i);
            together.add(() -> register(company, email, password));
        }
        try (var threads = Executors.newFixedThreadPool(4)) {
            for (var answer : threads.invokeAll(together)) {
                salts.add(saltOf(((SignUpResult.Registered) answer.get()).person()));
            }
        }
        UserId one = some.user(elsewhere, email);
        salts.add(saltOf(one));
        As.run(
                Actor.of(one, "Bo Peep", Role.USER, elsewhere),
                () -> passwords.change(new ChangePassword(TestAccounts.PASSWORD, OTHER)));
        salts.add(saltOf(one));
        InvitationLink link = invited(As.actor(Role.COMPANY_ADMIN, company), email);
        signUp.accept(link.token(), acceptance(GUESS));
        salts.add(saltOf(link.person()));
        assertThat(salts).hasSize(1);
    }

    @Test
    void anAccountMadeBeforeSaltsWereKeptGivesItsOwn() {
        UserId old = some.user(company, email);
        some.forgetSalt(email);
        assertThat(saltOf(some.user(elsewhere, email))).isEqualTo(saltOf(old));
    }

    @Test
    void whoSignsUpAgainWithTheirPasswordIsThePersonTheyAreAndOnlyInThatCompany() {
        UserId person = some.user(company, email);
        assertThat(register(company, email, TestAccounts.PASSWORD))
                .isInstanceOfSatisfying(SignUpResult.Known.class, known -> {
                    assertThat(known.person()).isEqualTo(person);
                    signIn.enter(known.entry());
                });
        assertThat(SignedInPerson.find())
                .get()
                .extracting(in -> in.actor().id())
                .isEqualTo(person);
        assertThat(register(elsewhere, email, TestAccounts.PASSWORD)).isInstanceOf(SignUpResult.Registered.class);
    }

    @Test
    void signingUpIsNoWayToGuessAtAPassword() {
        some.user(company, email);
        for (int i = 0; i < 3; i++) {
            register(company, email, Secret.of("a wrong guess number " + i));
        }
        assertThat(register(company, email, TestAccounts.PASSWORD)).isInstanceOf(SignUpResult.Registered.class);
    }

    @Test
    void aDisabledPersonDoesNotComeBackBySigningUpAgain() {
        UserId person = some.user(company, email);
        As.run(As.actor(Role.COMPANY_ADMIN, company), () -> people.disable(person));
        assertThat(register(company, email, TestAccounts.PASSWORD))
                .isEqualTo(new SignUpResult.Refused(List.of(Problem.at("email", "signin.disabled"))));
    }

    @Test
    void whoHasOnePasswordInTwoCompaniesChoosesOrComesByTheCompanysLink() {
        UserId here = some.user(company, email);
        UserId there = some.user(elsewhere, email);
        assertThat(attempt(TestAccounts.PASSWORD)).isInstanceOfSatisfying(SignInResult.Several.class, several -> {
            assertThat(several.choices())
                    .hasSize(2)
                    .extracting(SignInResult.Choice::company)
                    .doesNotContain("");
            assertThat(SignedInPerson.find()).isEmpty();
            signIn.enter(several.choices().getFirst().entry());
        });
        assertThat(SignedInPerson.find().orElseThrow().actor().id()).isIn(here, there);
        newBrowser();
        SignInAttempt byLink = new SignInAttempt(email.value(), TestAccounts.PASSWORD, network()).in(elsewhere);
        assertThat(signIn.attempt(byLink)).isEqualTo(new SignInResult.SignedIn(there, false));
    }

    @Test
    void anAccountWithAWordOfALaterReleaseKeepsNoOtherWithItsAddressOut() {
        UserId odd = some.user(company, email);
        some.storeRole(odd, "WIZARD");
        try {
            UserId usual = ((SignUpResult.Registered) register(elsewhere, email, OTHER)).person();
            assertThat(attempt(OTHER)).isEqualTo(new SignInResult.SignedIn(usual, false));
        } finally {
            some.storeRole(odd, Role.USER.name());
        }
    }

    @Test
    void aBrowserThatKnowsASquattersAccountGivesNoTriesAtTheOwners() {
        some.user(company, email);
        register(elsewhere, email, OTHER);
        String school = network();
        signIn.attempt(new SignInAttempt(email.value(), OTHER, school));
        Cookie mark = ((MockHttpServletResponse) Objects.requireNonNull(
                        ((ServletRequestAttributes) RequestContextHolder.currentRequestAttributes()).getResponse()))
                .getCookie(KnownBrowsers.COOKIE);
        newBrowser();
        for (int i = 0; i < 6; i++) {
            signIn.attempt(new SignInAttempt(email.value(), GUESS, school));
        }
        newBrowser().setCookies(mark);
        assertThat(signIn.attempt(new SignInAttempt(email.value(), TestAccounts.PASSWORD, school)))
                .isEqualTo(new SignInResult.Refused(WRONG));
        assertThat(signIn.attempt(new SignInAttempt(email.value(), OTHER, school)))
                .isInstanceOf(SignInResult.SignedIn.class);
    }

    private SignUpResult register(TenantId into, EmailAddress as, Secret password) {
        return signUp.register(new RegisterPerson(
                new DisplayName("Ann"), as, password, into, Role.USER, new RegisterPerson.Door(network(), network())));
    }

    private SignInResult attempt(Secret password) {
        newBrowser();
        return signIn.attempt(new SignInAttempt(email.value(), password, network()));
    }

    private InvitationLink invited(Actor admin, EmailAddress as) {
        InvitePerson wanted = new InvitePerson(as, new DisplayName("Ann"), Role.USER, admin.home());
        return ((InviteResult.Invited) As.call(admin, () -> invitations.invite(wanted))).link();
    }

    private String saltOf(UserId person) {
        return new PasswordHash(some.storedHash(person)).salt();
    }

    private static String network() {
        return UUID.randomUUID().toString();
    }

    private static AcceptInvitation acceptance(Secret password) {
        String name = "ann-" + UUID.randomUUID().toString().replace("-", "");
        return new AcceptInvitation(new UserName(name), new DisplayName("Ann"), password);
    }

    private static MockHttpServletRequest newBrowser() {
        SecurityContextHolder.clearContext();
        MockHttpServletRequest request = new MockHttpServletRequest();
        RequestContextHolder.setRequestAttributes(new ServletRequestAttributes(request, new MockHttpServletResponse()));
        return request;
    }
}
