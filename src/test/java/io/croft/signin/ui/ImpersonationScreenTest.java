package io.croft.signin.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import io.croft.access.Actor;
import io.croft.access.CurrentActor;
import io.croft.access.Role;
import io.croft.access.TenantId;
import io.croft.people.People;
import io.croft.people.PersonSummary;
import io.croft.signin.Impersonations;
import io.croft.signin.TestAccounts;
import io.croft.testing.ScreenTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.core.context.SecurityContextHolder;

class ImpersonationScreenTest extends ScreenTest {

    @Autowired
    TestAccounts some;

    @Autowired
    People people;

    @Autowired
    Impersonations impersonations;

    @Autowired
    ImpersonateAction action;

    private Actor user = Actor.system(TenantId.PROVIDER);

    @BeforeEach
    void anAdministratorSignsIn() {
        TenantId company = some.company();
        user = some.person(company, Role.USER);
        String email = some.signInName(company, Role.COMPANY_ADMIN);
        navigate(SignInView.class);
        find(TextField.class).single().setValue(email);
        find(PasswordField.class).single().setValue(TestAccounts.PASSWORD.reveal());
        click("Sign in");
    }

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void aReasonIsAskedForAndItsAbsenceToldAtTheField() {
        assertThat(action.offeredTo(CurrentActor.require(), person())).isTrue();
        action.open(person());
        TextArea reason = find(TextArea.class).withCaption("Reason").single();
        click("Act as this person");
        assertThat(reason.isInvalid()).isTrue();
        assertThat(reason.getErrorMessage()).startsWith("Say why");
        assertThat(CurrentActor.require().isImpersonated()).isFalse();
        reason.setValue("Ticket 4711");
        click("Act as this person");
        assertThat(find(Dialog.class).all()).isEmpty();
        assertThat(CurrentActor.require().id()).isEqualTo(user.id());
    }

    @Test
    void aStripAboveTheScreenSaysWhoActsAsWhomAndEndsIt() {
        impersonations.begin(user.id(), "Ticket 4711");
        UI.getCurrent().navigate("");
        String words = find(ImpersonationStrip.class).single().getElement().getTextRecursively();
        assertThat(words).contains("Bo Peep acts as Bo Peep until");
        click("Stop acting as this person");
        assertThat(CurrentActor.require().isImpersonated()).isFalse();
        assertThat(CurrentActor.require().role()).isEqualTo(Role.COMPANY_ADMIN);
    }

    @Test
    void whatIsAPersonsOwnHasNoScreenForSomebodyElse() {
        impersonations.begin(user.id(), "Ticket 4711");
        for (String own : new String[] {"sessions", "change-password", "notices"}) {
            UI.getCurrent().navigate(own);
            assertThat(getCurrentView().getClass().getSimpleName()).as(own).isEqualTo("NotFoundView");
        }
    }

    @Test
    void aPersonInWhoseNameSomebodyActsIsOfferedNobodyElse() {
        PersonSummary other = person();
        impersonations.begin(user.id(), "Ticket 4711");
        assertThat(action.offeredTo(CurrentActor.require(), other)).isFalse();
    }

    private PersonSummary person() {
        return people.find(user.id()).orElseThrow();
    }

    private void click(String button) {
        test(find(Button.class).withText(button).single()).click();
    }
}
