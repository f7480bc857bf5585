package io.croft.people.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.binder.Binder;
import com.vaadin.flow.data.binder.ReadOnlyHasValue;
import com.vaadin.flow.data.binder.ValidationException;
import io.croft.access.Role;
import io.croft.access.TenantId;
import io.croft.kernel.EmailAddress;
import io.croft.people.DisplayName;
import io.croft.people.Invitations;
import io.croft.people.InvitePerson;
import io.croft.people.InviteResult;
import io.croft.shell.PublicAddress;
import io.croft.uikit.Bounded;
import io.croft.uikit.Buttons;
import io.croft.uikit.FieldProblems;
import io.croft.uikit.Texts;
import io.croft.uikit.ValueField;

/** Asks whom to invite, as what, and shows the link. */
class InviteDialog extends Dialog {

    private final Invitations invitations;
    private final PublicAddress address;
    private final Runnable done;
    private final TextField displayName = Bounded.to(Bounded.NAME, new TextField(Texts.get("people.person.name")));
    private final TextField email = Bounded.to(Bounded.NAME, new TextField(Texts.get("people.person.email")));
    private final Select<Role> role = new Select<>();
    private final Binder<InvitePerson> binder = new Binder<>(InvitePerson.class);
    private final FieldProblems problems = new FieldProblems()
            .field("displayName", displayName)
            .field("email", email)
            .field("role", role);

    InviteDialog(Invitations invitations, PublicAddress address, TenantId company, Runnable done) {
        this.address = address;
        this.invitations = invitations;
        this.done = done;
        setHeaderTitle(Texts.get("people.invite"));
        role.setLabel(Texts.get("people.role"));
        role.setItems(invitations.rolesFor(company));
        role.setItemLabelGenerator(RoleWords::of);
        displayName.setWidthFull();
        displayName.setAutofocus(true);
        email.setWidthFull();
        role.setWidthFull();
        bind(company);
        add(displayName, email, role);
        Button submit = Buttons.primary(Texts.get("people.invite.submit"), this::invite);
        getFooter().add(new Button(Texts.get("uikit.cancel"), click -> close()), submit);
    }

    private void bind(TenantId company) {
        String required = Texts.get("people.required");
        binder.forField(displayName)
                .asRequired(required)
                .withConverter(ValueField.of(DisplayName::new, DisplayName::value))
                .bind("displayName");
        binder.forField(email)
                .asRequired(required)
                .withConverter(ValueField.of(EmailAddress::new, EmailAddress::value))
                .bind("email");
        binder.forField(role).asRequired(required).bind("role");
        ReadOnlyHasValue<TenantId> here = new ReadOnlyHasValue<>(known -> {});
        here.setValue(company);
        binder.forField(here).bind("company");
    }

    private void invite() {
        try {
            InvitePerson wanted = binder.writeRecord();
            switch (invitations.invite(wanted)) {
                case InviteResult.Invited invited -> {
                    close();
                    done.run();
                    InvitationLinkDialog.open(address, wanted.displayName().value(), invited.link());
                }
                case InviteResult.Refused refused -> problems.show(refused.problems());
            }
        } catch (ValidationException shownAtTheFields) {
            binder.validate();
        }
    }
}
