package io.croft.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;

import io.croft.access.Actor;
import io.croft.access.Role;
import io.croft.access.UserId;
import io.croft.activity.ActivityFilter;
import io.croft.activity.ActivityKind;
import io.croft.activity.ActivityLog;
import io.croft.activity.ActivityRecord;
import io.croft.activity.ActivityResult;
import io.croft.kernel.EmailAddress;
import io.croft.testing.As;
import io.croft.testing.CroftTest;
import io.croft.vault.Secret;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.domain.PageRequest;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

@CroftTest
class SignInActivityTest {

    @Autowired
    SignIn signIn;

    @Autowired
    Passwords passwords;

    @Autowired
    Sessions sessions;

    @Autowired
    ActivityLog log;

    @Autowired
    TestAccounts some;

    @BeforeEach
    void browser() {
        RequestContextHolder.setRequestAttributes(
                new ServletRequestAttributes(new MockHttpServletRequest(), new MockHttpServletResponse()));
    }

    @AfterEach
    void signOut() {
        RequestContextHolder.resetRequestAttributes();
        SecurityContextHolder.clearContext();
    }

    @Test
    void aSignInAndOneThatFailedAreRecordedForTheCompanyWithoutWhatWasTyped() {
        Actor admin = some.companyAdmin();
        EmailAddress email = some.email();
        UserId person = some.user(admin.home(), email);
        signIn.attempt(new SignInAttempt(email.value(), Secret.of("hunter2 hunter2"), "192.0.2.9"));
        signIn.attempt(new SignInAttempt(email.value(), TestAccounts.PASSWORD, "192.0.2.9"));
        SecurityContextHolder.clearContext();
        List<ActivityRecord> seen = about(admin, person.toString(), 3).subList(0, 2);
        assertThat(seen)
                .extracting(ActivityRecord::action)
                .containsExactly("authentication.login", "authentication.failed");
        assertThat(seen).extracting(ActivityRecord::kind).containsOnly(ActivityKind.AUTHENTICATION);
        assertThat(seen)
                .extracting(ActivityRecord::result)
                .containsExactly(ActivityResult.SUCCESS, ActivityResult.FAILED);
        assertThat(seen.getFirst().actor()).isEqualTo(person);
        assertThat(seen.getLast().actor()).isNull();
        assertThat(seen.toString()).doesNotContain("hunter2");
    }

    @Test
    void whoCameAndWhatTheyDoToTheirPasswordAndSessionsIsRecordedForTheirCompany() {
        Actor admin = some.companyAdmin();
        UserId id = some.user(admin.home(), some.email());
        Actor person = Actor.of(id, "Bo Peep", Role.USER, admin.home());
        As.run(person, () -> {
            passwords.change(new ChangePassword(Secret.of("not this one"), Secret.of("green fields and walls")));
            passwords.change(new ChangePassword(TestAccounts.PASSWORD, Secret.of("green fields and walls")));
            sessions.endOthers();
        });
        List<ActivityRecord> seen = about(admin, id.toString(), 4);
        assertThat(seen)
                .extracting(ActivityRecord::action, ActivityRecord::result)
                .containsExactly(
                        tuple("signin.sessions.ended", ActivityResult.SUCCESS),
                        tuple("signin.password.changed", ActivityResult.SUCCESS),
                        tuple("signin.password.changed", ActivityResult.FAILED),
                        tuple("signin.registered", ActivityResult.SUCCESS));
        assertThat(seen).extracting(ActivityRecord::actor).containsOnly(id);
        assertThat(seen.toString()).doesNotContain("not this one", "green fields");
    }

    @Test
    void aCompanySeesWhoOfTheProviderCameInAndWent() {
        Actor admin = some.companyAdmin();
        Actor staff = As.superAdmin();
        SecurityContextHolder.getContext().setAuthentication(new SessionPrincipal(staff, false).authentication());
        sessions.enter(admin.home());
        sessions.leave();
        SecurityContextHolder.clearContext();
        List<ActivityRecord> seen = about(admin, admin.home().toString(), 3).stream()
                .filter(record -> record.action().startsWith("signin.company."))
                .toList();
        assertThat(seen)
                .extracting(ActivityRecord::action)
                .containsExactly("signin.company.left", "signin.company.entered");
        assertThat(seen).extracting(ActivityRecord::actor).containsOnly(staff.id());
    }

    private List<ActivityRecord> about(Actor reader, String thing, int expected) {
        return await().until(
                        () -> As.call(
                                reader,
                                () -> log.list(ActivityFilter.ofThing(thing), PageRequest.ofSize(10))
                                        .getContent()),
                        records -> records.size() >= expected);
    }
}
