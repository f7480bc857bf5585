package io.croft.people.ui;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.textfield.TextField;
import io.croft.access.Permission;
import io.croft.access.TenantId;
import io.croft.kernel.InvalidValue;
import io.croft.people.ProfileName;
import io.croft.people.Profiles;
import io.croft.people.SaveProfile;
import io.croft.people.SaveProfileResult;
import io.croft.uikit.Bounded;
import io.croft.uikit.Buttons;
import io.croft.uikit.FieldProblems;
import io.croft.uikit.Texts;
import java.util.List;
import java.util.Set;

/** Asks what a copy of a profile is to be called, and goes on to it. */
class CloneProfileDialog extends Dialog {

    private final transient Profiles profiles;
    private final TenantId company;
    private final Set<Permission> permissions;
    private final TextField name = Bounded.to(ProfileName.LONGEST, new TextField(Texts.get("people.profile.name")));
    private final transient FieldProblems problems = new FieldProblems().field("name", name);

    CloneProfileDialog(Profiles profiles, TenantId company, String proposed, Set<Permission> permissions) {
        this.profiles = profiles;
        this.company = company;
        this.permissions = Set.copyOf(permissions);
        setHeaderTitle(Texts.get("people.profile.clone"));
        name.setWidthFull();
        name.setAutofocus(true);
        name.setValue(proposed.length() > ProfileName.LONGEST ? proposed.substring(0, ProfileName.LONGEST) : proposed);
        add(name);
        Button save = Buttons.primary(Texts.get("people.profile.clone.submit"), this::save);
        save.addClickShortcut(Key.ENTER);
        getFooter().add(new Button(Texts.get("uikit.cancel"), click -> close()), save);
    }

    private void save() {
        try {
            SaveProfile wanted = new SaveProfile(new ProfileName(name.getValue()), permissions);
            switch (profiles.create(company, wanted)) {
                case SaveProfileResult.Saved saved -> {
                    close();
                    UI.getCurrentOrThrow().navigate(ProfilePaths.of(company, saved.profile()));
                }
                case SaveProfileResult.Refused refused -> problems.show(List.of(refused.problem()));
            }
        } catch (InvalidValue invalid) {
            name.setErrorMessage(Texts.of(invalid.text()));
            name.setInvalid(true);
        }
    }
}
