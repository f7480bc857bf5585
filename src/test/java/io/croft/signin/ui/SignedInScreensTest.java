package io.croft.signin.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
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
import io.croft.signin.ApiScope;
import io.croft.signin.Sessions;
import io.croft.signin.SignUp;
import io.croft.testing.As;
import io.croft.testing.ScreenTest;
import io.croft.uikit.CopyField;
import io.croft.uikit.StatusBadge;
import io.croft.vault.Secret;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.core.context.SecurityContextHolder;

class SignedInScreensTest extends ScreenTest {

    private static final String PASSWORD = "sheep over the wall";

    @Autowired
    Invitations invitations;

    @Autowired
    SignUp signUp;

    @Autowired
    Sessions sessions;

    @BeforeEach
    void signIn() {
        TenantId company = As.newCompany();
        Actor admin = As.actor(Role.COMPANY_ADMIN, company);
        InvitePerson wanted = new InvitePerson(
                new EmailAddress(UUID.randomUUID() + "@example.org"), new DisplayName("Ann"), Role.TEACHER, company);
        InvitationLink link = ((InviteResult.Invited) As.call(admin, () -> invitations.invite(wanted))).link();
        String name = "ann-" + UUID.randomUUID();
        signUp.accept(
                link.token(), new AcceptInvitation(new UserName(name), new DisplayName("Ann"), Secret.of(PASSWORD)));
        navigate(SignInView.class);
        find(TextField.class).single().setValue(name);
        find(PasswordField.class).single().setValue(PASSWORD);
        test(find(Button.class).withText("Sign in").single()).click();
    }

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void theListOfSessionsMarksTheOneAPersonIsIn() {
        navigate(SessionsView.class);
        assertThat(sessions.mine()).isNotEmpty();
        assertThat(find(StatusBadge.class).all()).hasSize(1);
    }

    @Test
    void aTokenIsMadeWithWordsAtTheFieldsShownOnceAndRevoked() {
        navigate(SessionsView.class);
        click("New token");
        TextField name = find(TextField.class).withCaption("Name").single();
        ScopeField scopes = find(ScopeField.class).single();
        name.setValue("backup script");
        scopes.setValue(Set.of());
        click("Create token");
        assertThat(scopes.getErrorMessage()).contains("at least one scope");
        assertThat(name.getValue()).isEqualTo("backup script");
        scopes.setValue(Set.of(new ApiScope("jobs:read"), new ApiScope("guests:read")));
        assertThat(scopes.generateModelValue())
                .containsExactlyInAnyOrder(new ApiScope("jobs:read"), new ApiScope("guests:read"));
        click("Create token");
        assertThat(find(Dialog.class).single().getElement().getTextRecursively())
                .contains("never shown again");
        String secret = find(CopyField.class).single().value();
        click("Done");
        assertThat(page()).contains("backup script", "guests:read").doesNotContain(secret);
        click("Revoke");
        test(find(Button.class).withText("Revoke").all().getLast()).click();
        assertThat(page()).contains("You have no tokens");
    }

    private String page() {
        return getCurrentView().getElement().getTextRecursively();
    }

    private void click(String button) {
        test(find(Button.class).withText(button).single()).click();
    }

    @Test
    void aWrongPresentPasswordIsToldAtItsField() {
        navigate(ChangePasswordView.class);
        present().setValue("not the one");
        replacement().setValue("another wall of stone");
        submit();
        assertThat(present().isInvalid()).isTrue();
        assertThat(replacement().isInvalid()).isFalse();
    }

    @Test
    void aReplacementThatIsTooShortIsToldAtItsField() {
        navigate(ChangePasswordView.class);
        present().setValue(PASSWORD);
        replacement().setValue("short");
        submit();
        assertThat(replacement().getErrorMessage()).isEqualTo("Use at least 12 characters");
        assertThat(present().isInvalid()).isFalse();
    }

    private PasswordField present() {
        return find(PasswordField.class).all().getFirst();
    }

    private PasswordField replacement() {
        return find(PasswordField.class).all().getLast();
    }

    private void submit() {
        test(find(Button.class).withText("Change password").single()).click();
    }
}
