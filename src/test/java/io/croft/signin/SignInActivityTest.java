package io.croft.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.croft.access.Actor;
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
        List<ActivityRecord> seen = await().until(
                        () -> As.call(
                                admin,
                                () -> log.list(ActivityFilter.ofThing(person.toString()), PageRequest.ofSize(10))
                                        .getContent()),
                        records -> records.size() == 2);
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
}
