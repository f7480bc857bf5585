package io.croft.people.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import io.croft.people.PersonSummary;
import io.croft.people.ProfileChoice;
import io.croft.people.ProfileSummary;
import io.croft.people.Profiles;
import io.croft.uikit.Buttons;
import io.croft.uikit.Texts;
import io.croft.uikit.Toasts;
import java.util.List;

/** Asks which profile a person is to bear. */
class GiveProfileDialog extends Dialog {

    GiveProfileDialog(Profiles profiles, PersonSummary person, Runnable done) {
        setHeaderTitle(Texts.get("people.profile.give.title", person.name()));
        List<ProfileSummary> own = profiles.list(person.company());
        ProfileSelect choice = new ProfileSelect(Texts.get("people.profile"), own);
        own.stream()
                .filter(profile -> profile.name().equals(person.profile()))
                .findFirst()
                .ifPresent(borne -> choice.setValue(new ProfileChoice(borne.id())));
        choice.setHelperText(Texts.get("people.profile.give.text"));
        add(choice);
        Button save = Buttons.primary(
                Texts.get("people.profile.save"),
                () -> profiles.give(person.id(), choice.getValue())
                        .ifPresentOrElse(problem -> Toasts.failure(problem.text()), () -> {
                            close();
                            Toasts.success(Texts.get("people.profile.given", person.name()));
                            done.run();
                        }));
        getFooter().add(new Button(Texts.get("uikit.cancel"), click -> close()), save);
    }
}
