package io.croft.signin;

import static org.assertj.core.api.Assertions.assertThat;

import io.croft.access.Actor;
import io.croft.access.Role;
import io.croft.access.TenantId;
import io.croft.access.UserId;
import io.croft.kernel.EmailAddress;
import io.croft.kernel.Problem;
import io.croft.testing.As;
import io.croft.testing.CroftTest;
import io.croft.testing.OneConnection;
import io.croft.vault.Secret;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@CroftTest
class PasswordsTest {

    @Autowired
    Passwords passwords;

    @Autowired
    TestAccounts some;

    @Autowired
    DataSource database;

    @Test
    void theCurrentPasswordIsAskedFor() {
        assertThat(change("not the password", "green fields and walls"))
                .isEqualTo(new ChangePasswordResult.Refused(List.of(Problem.at("current", "signin.password.wrong"))));
    }

    @Test
    void theSamePasswordAgainIsNoChange() {
        assertThat(change("sheep over the wall", "sheep over the wall"))
                .isEqualTo(
                        new ChangePasswordResult.Refused(List.of(Problem.at("replacement", "signin.password.same"))));
    }

    @Test
    void aNewPasswordReplacesTheOldOne() {
        TenantId company = some.company();
        EmailAddress email = some.email();
        UserId person = some.user(company, email);
        String before = some.storedHash(person);
        assertThat(change(person, company, "sheep over the wall", "green fields and walls"))
                .isInstanceOf(ChangePasswordResult.Changed.class);
        assertThat(some.storedHash(person)).isNotEqualTo(before);
        assertThat(change(person, company, "sheep over the wall", "another one again"))
                .isInstanceOf(ChangePasswordResult.Refused.class);
    }

    @Test
    void aClassThatChangesItsPasswordsAtOnceHoldsOneConnectionEachAndLetsOthersWork() throws Exception {
        TenantId company = some.company();
        UserId person = some.user(company, some.email());
        assertThat(OneConnection.of(
                        database, () -> change(person, company, "sheep over the wall", "green fields and walls")))
                .isInstanceOf(ChangePasswordResult.Changed.class);
    }

    private ChangePasswordResult change(String current, String replacement) {
        TenantId company = some.company();
        return change(some.user(company, some.email()), company, current, replacement);
    }

    private ChangePasswordResult change(UserId person, TenantId company, String current, String replacement) {
        Actor actor = Actor.of(person, "Bo Peep", Role.USER, company);
        return As.call(actor, () -> passwords.change(new ChangePassword(Secret.of(current), Secret.of(replacement))));
    }
}
