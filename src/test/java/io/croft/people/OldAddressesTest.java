package io.croft.people;

import static org.assertj.core.api.Assertions.assertThat;

import io.croft.access.Actor;
import io.croft.access.Role;
import io.croft.access.TenantId;
import io.croft.access.UserId;
import io.croft.kernel.EmailAddress;
import io.croft.signin.AcceptInvitation;
import io.croft.signin.SignIn;
import io.croft.signin.SignInAttempt;
import io.croft.signin.SignInResult;
import io.croft.signin.SignUp;
import io.croft.signin.TestAccounts;
import io.croft.testing.As;
import io.croft.testing.CroftTest;
import io.croft.vault.Secret;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

@CroftTest
@ExtendWith(OutputCaptureExtension.class)
class OldAddressesTest {

    private static final Secret OTHER = Secret.of("cows behind the hedge");

    @Autowired
    OldAddresses old;

    @Autowired
    SignIn signIn;

    @Autowired
    SignUp signUp;

    @Autowired
    Invitations invitations;

    @Autowired
    People people;

    @Autowired
    TestPeople some;

    @Autowired
    TestAccounts accounts;

    @Autowired
    JdbcTemplate database;

    Actor admin = As.superAdmin();
    TenantId company = TenantId.NOBODY;
    String local = "";

    @BeforeEach
    void aBrowser() {
        admin = some.companyAdmin();
        company = admin.home();
        local = "bo-" + UUID.randomUUID();
        RequestContextHolder.setRequestAttributes(
                new ServletRequestAttributes(new MockHttpServletRequest(), new MockHttpServletResponse()));
    }

    @AfterEach
    void signOut() {
        RequestContextHolder.resetRequestAttributes();
        SecurityContextHolder.clearContext();
    }

    @Test
    void anAddressStoredInAnotherWritingSignsInAgainAfterAStart() {
        UserId person = accounts.user(company, some.email());
        stored(person, local + "@xn--mnchen-3ya.example");
        assertThat(attempt(local + "@münchen.example", TestAccounts.PASSWORD)).isInstanceOf(SignInResult.Refused.class);
        old.bringIntoOneWriting();
        old.bringIntoOneWriting();
        assertThat(attempt(local + "@münchen.example", TestAccounts.PASSWORD))
                .isEqualTo(new SignInResult.SignedIn(person, false));
    }

    @Test
    void twoThatFallTogetherBothStayAndTheAdministratorIsTold(CapturedOutput output) {
        UserId first = invited(local + "@münchen.example", TestAccounts.PASSWORD);
        UserId second = invited(local + "@elsewhere.example", OTHER);
        stored(second, local + "@xn--mnchen-3ya.example");
        old.bringIntoOneWriting();
        assertThat(attempt(local + "@münchen.example", TestAccounts.PASSWORD))
                .isEqualTo(new SignInResult.SignedIn(first, false));
        assertThat(attempt(local + "@münchen.example", OTHER)).isEqualTo(new SignInResult.SignedIn(second, false));
        var shown = As.call(admin, () -> people.some(List.of(first, second)));
        assertThat(shown.get(first).addressGiven()).isTrue();
        assertThat(shown.get(second).addressGiven()).isFalse();
        assertThat(output).contains("person " + second + " is shown as not confirmed");
    }

    @Test
    void anAddressThatNobodyCanTypeAnyMoreIsToldAndLeftAsItIs(CapturedOutput output) {
        UserId person = accounts.user(company, some.email());
        stored(person, local + "(bo)@example.org");
        old.bringIntoOneWriting();
        assertThat(output).contains("The e-mail address of person " + person);
        assertThat(As.call(admin, () -> people.find(person)).orElseThrow().email())
                .isEqualTo(local + "(bo)@example.org");
    }

    private UserId invited(String email, Secret password) {
        InvitePerson wanted = new InvitePerson(new EmailAddress(email), new DisplayName("Bo"), Role.USER, company);
        InvitationLink link = ((InviteResult.Invited) As.call(admin, () -> invitations.invite(wanted))).link();
        String name = "bo-" + UUID.randomUUID().toString().replace("-", "");
        signUp.accept(link.token(), new AcceptInvitation(new UserName(name), new DisplayName("Bo"), password));
        return link.person();
    }

    private void stored(UserId person, String email) {
        database.update(
                "update people_person set given_email = if(given_email is null, null, ?), email = ? where id = ?",
                email,
                email,
                person.value());
    }

    private SignInResult attempt(String name, Secret password) {
        return signIn.attempt(
                new SignInAttempt(name, password, UUID.randomUUID().toString()));
    }
}
