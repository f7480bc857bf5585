package io.croft.signin.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import io.croft.signin.ChangePassword;
import io.croft.signin.ChangePasswordResult;
import io.croft.signin.Passwords;
import io.croft.signin.SessionPrincipal;
import io.croft.signin.SignedInPerson;
import io.croft.uikit.Bounded;
import io.croft.uikit.BrandPage;
import io.croft.uikit.Buttons;
import io.croft.uikit.FieldProblems;
import io.croft.uikit.Texts;
import io.croft.vault.Secret;
import jakarta.annotation.security.RolesAllowed;

/** Replaces one's own password; the first one has to be replaced before anything else is shown. */
@Route(value = "change-password", autoLayout = false)
@RolesAllowed("ONESELF")
class ChangePasswordView extends Composite<BrandPage> implements HasDynamicTitle {

    private final Passwords passwords;
    private final PasswordField current =
            Bounded.to(Bounded.PASSWORD, new PasswordField(Texts.get("signin.password.current")));
    private final PasswordField replacement =
            Bounded.to(Bounded.PASSWORD, new PasswordField(Texts.get("signin.password.replacement")));
    private final FieldProblems problems =
            new FieldProblems().field("current", current).field("replacement", replacement);

    ChangePasswordView(Passwords passwords) {
        this.passwords = passwords;
        current.setAutocomplete(Autocomplete.CURRENT_PASSWORD);
        current.setAutofocus(true);
        replacement.setAutocomplete(Autocomplete.NEW_PASSWORD);
        replacement.setHelperText(Texts.get("signin.password.rules"));
        Button submit = Buttons.primary(Texts.get("signin.password.submit"), this::submit);
        submit.addClickShortcut(Key.ENTER);
        getContent().addContent(current, replacement, submit);
        if (!isFirst()) {
            getContent().addContent(new Anchor("", Texts.get("signin.password.back")));
        }
    }

    @Override
    protected BrandPage initContent() {
        return new BrandPage(Texts.get("signin.password.title"), isFirst() ? Texts.get("signin.password.first") : "");
    }

    @Override
    public String getPageTitle() {
        return Texts.get("signin.password.title");
    }

    private void submit() {
        ChangePassword wanted = new ChangePassword(Secret.of(current.getValue()), Secret.of(replacement.getValue()));
        switch (passwords.change(wanted)) {
            case ChangePasswordResult.Changed changed ->
                UI.getCurrentOrThrow().getPage().setLocation("/");
            case ChangePasswordResult.Refused refused -> problems.show(refused.problems());
        }
    }

    private static boolean isFirst() {
        return SignedInPerson.find()
                .filter(SessionPrincipal::mustChangePassword)
                .isPresent();
    }
}
