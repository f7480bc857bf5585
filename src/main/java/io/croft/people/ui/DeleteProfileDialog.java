package io.croft.people.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import io.croft.access.TenantId;
import io.croft.kernel.Problem;
import io.croft.people.ProfileChoice;
import io.croft.people.ProfileSummary;
import io.croft.people.Profiles;
import io.croft.uikit.Buttons;
import io.croft.uikit.Icons;
import io.croft.uikit.Texts;
import io.croft.uikit.Toasts;
import org.jspecify.annotations.Nullable;

/** Confirms the deletion of a profile and asks for the profile its people get. */
class DeleteProfileDialog extends Dialog {

    private final transient Profiles profiles;
    private final TenantId company;
    private final transient ProfileSummary profile;
    private final transient Runnable done;
    private final @Nullable ProfileSelect replacement;

    DeleteProfileDialog(Profiles profiles, TenantId company, ProfileSummary profile, Runnable done) {
        this.profiles = profiles;
        this.company = company;
        this.profile = profile;
        this.done = done;
        setHeaderTitle(Texts.get("people.profile.delete.title", profile.name()));
        long bearers =
                profiles.find(company, profile.id()).map(ProfileSummary::people).orElse(0L);
        replacement = bearers == 0
                ? null
                : new ProfileSelect(
                        Texts.get("people.profile.replacement"),
                        profiles.list(company).stream()
                                .filter(other -> !other.id().equals(profile.id()))
                                .toList());
        add(new Paragraph(Texts.get("people.profile.delete.text", bearers)));
        if (replacement != null) {
            add(replacement);
        }
        getFooter()
                .add(
                        new Button(Texts.get("uikit.cancel"), click -> close()),
                        Buttons.danger(Texts.get("people.profile.delete"), Icons.TRASH_2, this::delete));
    }

    private void delete() {
        ProfileChoice instead = replacement == null ? null : replacement.getValue();
        profiles.delete(company, profile.id(), instead).ifPresentOrElse(this::show, () -> {
            close();
            Toasts.success(Texts.get("people.profile.deleted", profile.name()));
            done.run();
        });
    }

    private void show(Problem problem) {
        if (replacement == null || problem.field() == null) {
            Toasts.failure(problem.text());
        } else {
            replacement.setInvalid(true);
            replacement.setErrorMessage(Texts.of(problem.text()));
        }
    }
}
