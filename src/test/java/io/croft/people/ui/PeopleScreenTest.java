package io.croft.people.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import io.croft.access.Role;
import io.croft.testing.ScreenTest;
import io.croft.testing.WithActor;
import io.croft.uikit.CopyField;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class PeopleScreenTest extends ScreenTest {

    @Test
    @WithActor(Role.COMPANY_ADMIN)
    void anInvitationShowsItsLinkOnceToCopy() {
        navigate(PeopleView.class);
        test(find(Button.class).withText("Invite person").single()).click();
        find(TextField.class).withCaption("Name").single().setValue("Ann Field");
        find(TextField.class).withCaption("E-mail").single().setValue(UUID.randomUUID() + "@example.org");
        role().setValue(Role.TEACHER);
        test(find(Button.class).withText("Make invitation").single()).click();
        assertThat(find(CopyField.class).single().value()).matches("http://.*/invitation/[A-Za-z0-9_-]{22}");
    }

    @Test
    @WithActor(Role.COMPANY_ADMIN)
    void aCompanyAdminGivesNoRoleAboveTheirOwn() {
        navigate(PeopleView.class);
        test(find(Button.class).withText("Invite person").single()).click();
        assertThat(role().getListDataView().getItems()).containsExactly(Role.USER, Role.TEACHER, Role.COMPANY_ADMIN);
    }

    @Test
    @WithActor(Role.COMPANY_ADMIN)
    void anAddressOfTheWrongFormIsToldAtItsField() {
        navigate(PeopleView.class);
        test(find(Button.class).withText("Invite person").single()).click();
        find(TextField.class).withCaption("E-mail").single().setValue("not an address");
        test(find(Button.class).withText("Make invitation").single()).click();
        assertThat(find(TextField.class).withCaption("E-mail").single().isInvalid())
                .isTrue();
    }

    @Test
    @WithActor(Role.TEACHER)
    void aTeacherWhoAsksForTheListOfPeopleIsToldThatThereIsNone() {
        UI.getCurrent().navigate("people");
        assertThat(getCurrentView().getClass().getSimpleName()).isEqualTo("NotFoundView");
    }

    @Test
    @WithActor(Role.COMPANY_ADMIN)
    void aBuiltInProfileIsReadInPlainWordsAndClonedToBeChanged() {
        UI.getCurrent().navigate("people/profiles/teacher");
        assertThat(find(Checkbox.class).all()).isNotEmpty().allMatch(Checkbox::isReadOnly);
        assertThat(find(Button.class).withText("Save").all()).isEmpty();
        test(find(Button.class).withText("Clone").single()).click();
        find(TextField.class).withCaption("Name").single().setValue("Teacher without classes");
        test(find(Button.class).withText("Make copy").single()).click();
        Checkbox classes =
                find(Checkbox.class).withId("permission-class-manage").single();
        assertThat(classes.getLabel()).startsWith("May deploy classes");
        classes.setValue(false);
        test(find(Button.class).withText("Save").single()).click();
        UI.getCurrent().navigate("people/profiles");
        UI.getCurrent().navigate(PeopleView.class);
        assertThat(getCurrentView()).isInstanceOf(PeopleView.class);
    }

    @Test
    @WithActor(Role.USER)
    void whoMayNotManagePeopleFindsNoProfiles() {
        UI.getCurrent().navigate("people/profiles");
        assertThat(getCurrentView().getClass().getSimpleName()).isEqualTo("NotFoundView");
    }

    @SuppressWarnings("unchecked")
    private Select<Role> role() {
        return find(Select.class).withCaption("Role").single();
    }
}
