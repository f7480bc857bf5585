package io.croft.signin.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;
import io.croft.access.Actor;
import io.croft.access.Role;
import io.croft.access.TenantId;
import io.croft.kernel.EmailAddress;
import io.croft.people.DisplayName;
import io.croft.people.InvitationLink;
import io.croft.people.Invitations;
import io.croft.people.InvitePerson;
import io.croft.people.InviteResult;
import io.croft.people.UserName;
import io.croft.signin.AcceptInvitation;
import io.croft.signin.RegisterPerson;
import io.croft.signin.SignUp;
import io.croft.signin.SignUpResult;
import io.croft.testing.As;
import io.croft.testing.ScreenTest;
import io.croft.uikit.Note;
import io.croft.vault.Secret;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class SignInScreensTest extends ScreenTest {

    @Autowired
    Invitations invitations;

    @Autowired
    SignUp signUp;

    @Test
    void aWrongPasswordIsToldAtTheFieldWithoutSayingWhetherTheAccountExists() {
        navigate(SignInView.class);
        find(TextField.class).single().setValue("nobody-" + UUID.randomUUID());
        find(PasswordField.class).single().setValue("not the password");
        test(find(Button.class).withText("Sign in").single()).click();
        PasswordField password = find(PasswordField.class).single();
        assertThat(password.isInvalid()).isTrue();
        assertThat(password.getErrorMessage()).isEqualTo("Name and password do not match");
    }

    @Test
    void whoHasOnePasswordInTwoCompaniesIsAskedWhichAccountIsMeant() {
        EmailAddress email = new EmailAddress(UUID.randomUUID() + "@example.org");
        for (String name : List.of("Ann Here", "Ann There")) {
            signUp.register(new RegisterPerson(
                    new DisplayName(name),
                    email,
                    Secret.of("sheep over the wall"),
                    As.newCompany(),
                    Role.USER,
                    new RegisterPerson.Door(name + email, email.value())));
        }
        navigate(SignInView.class);
        find(TextField.class).single().setValue(email.value());
        find(PasswordField.class).single().setValue("sheep over the wall");
        test(find(Button.class).withText("Sign in").single()).click();
        assertThat(find(PasswordField.class).all()).isEmpty();
        assertThat(find(Button.class).all())
                .extracting(Button::getText)
                .anyMatch(text -> text.startsWith("Ann Here, "))
                .anyMatch(text -> text.startsWith("Ann There, "));
    }

    @Test
    void aStrangerWhoAsksForAScreenIsAskedToSignIn() {
        UI.getCurrent().navigate("people");
        assertThat(getCurrentView()).isInstanceOf(SignInView.class);
    }

    @Test
    void anInvitationAsksForAPasswordOfTwelveCharacters() {
        navigate(InvitationView.class, Map.of("token", invite().token()));
        find(TextField.class).withCaption("User name").single().setValue("ann-" + UUID.randomUUID());
        find(PasswordField.class).single().setValue("too short");
        test(find(Button.class).withText("Accept invitation").single()).click();
        assertThat(find(PasswordField.class).single().getErrorMessage()).isEqualTo("Use at least 12 characters");
    }

    @Test
    void aUsedInvitationSaysSoAndLeadsToSignIn() {
        InvitationLink link = invite();
        AcceptInvitation acceptance = new AcceptInvitation(
                new UserName("ann-" + UUID.randomUUID()), new DisplayName("Ann"), Secret.of("sheep over the wall"));
        assertThat(signUp.accept(link.token(), acceptance)).isInstanceOf(SignUpResult.Registered.class);
        navigate(InvitationView.class, Map.of("token", link.token()));
        assertThat(find(Note.class).all()).hasSize(1);
        assertThat(find(Anchor.class).all()).extracting(Anchor::getHref).contains("sign-in");
    }

    private InvitationLink invite() {
        TenantId company = As.newCompany();
        Actor admin = As.actor(Role.COMPANY_ADMIN, company);
        EmailAddress email = new EmailAddress(UUID.randomUUID() + "@example.org");
        InvitePerson wanted = new InvitePerson(email, new DisplayName("Ann"), Role.TEACHER, company);
        return ((InviteResult.Invited) As.call(admin, () -> invitations.invite(wanted))).link();
    }
}
