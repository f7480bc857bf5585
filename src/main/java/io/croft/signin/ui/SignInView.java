package io.croft.signin.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import io.croft.signin.SignIn;
import io.croft.signin.SignInAttempt;
import io.croft.signin.SignInResult;
import io.croft.signin.SignedInPerson;
import io.croft.uikit.Bounded;
import io.croft.uikit.BrandPage;
import io.croft.uikit.Buttons;
import io.croft.uikit.FieldProblems;
import io.croft.uikit.Texts;
import io.croft.vault.Secret;
import java.util.List;
import java.util.stream.Stream;

/** Sign-in by user name or e-mail and password. */
@Route(value = "sign-in", autoLayout = false)
@AnonymousAllowed
class SignInView extends Composite<BrandPage> implements BeforeEnterObserver, HasDynamicTitle {

    private final SignIn signIn;
    private final TextField name = Bounded.to(Bounded.NAME, new TextField(Texts.get("signin.name")));
    private final PasswordField password =
            Bounded.to(Bounded.PASSWORD, new PasswordField(Texts.get("signin.password")));
    private final Button submit = Buttons.once(Texts.get("signin.submit"), this::submit);
    private final FieldProblems problems =
            new FieldProblems().field("name", name).field("password", password);

    SignInView(SignIn signIn) {
        this.signIn = signIn;
        name.setAutocomplete(Autocomplete.USERNAME);
        name.setAutofocus(true);
        password.setAutocomplete(Autocomplete.CURRENT_PASSWORD);
        submit.addClickShortcut(Key.ENTER);
        getContent().addContent(name, password, submit);
    }

    @Override
    protected BrandPage initContent() {
        return new BrandPage(Texts.get("signin.title"), "");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        if (SignedInPerson.find().isPresent()) {
            event.forwardTo("");
        }
    }

    @Override
    public String getPageTitle() {
        return Texts.get("signin.title");
    }

    private void submit() {
        String address = VaadinRequest.getCurrent().getRemoteAddr();
        SignInAttempt attempt =
                new SignInAttempt(name.getValue(), Secret.of(password.getValue()), address == null ? "" : address);
        switch (signIn.attempt(attempt)) {
            case SignInResult.SignedIn signedIn -> go(signedIn.mustChangePassword());
            case SignInResult.Several several -> choose(several.choices());
            case SignInResult.Refused refused -> {
                password.clear();
                problems.show(List.of(refused.problem()));
            }
        }
    }

    /** One address and one password, several accounts. */
    private void choose(List<SignInResult.Choice> choices) {
        Stream.of(name, password, submit).forEach(part -> part.setVisible(false));
        getContent().addContent(new AccountChoice(signIn, choices, () -> go(false)));
    }

    private static void go(boolean mustChangePassword) {
        UI.getCurrentOrThrow().getPage().setLocation(mustChangePassword ? "/change-password" : AfterSignIn.target());
    }
}
