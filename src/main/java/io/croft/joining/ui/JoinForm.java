package io.croft.joining.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.binder.Binder;
import com.vaadin.flow.data.binder.ValidationException;
import com.vaadin.flow.server.VaadinRequest;
import io.croft.joining.JoinByLink;
import io.croft.joining.JoinResult;
import io.croft.joining.Joining;
import io.croft.joining.LinkState;
import io.croft.joining.Welcome;
import io.croft.kernel.EmailAddress;
import io.croft.kernel.Problem;
import io.croft.people.DisplayName;
import io.croft.signin.SignIn;
import io.croft.signin.SignInAttempt;
import io.croft.signin.SignInResult;
import io.croft.uikit.Bounded;
import io.croft.uikit.Buttons;
import io.croft.uikit.FieldProblems;
import io.croft.uikit.Icons;
import io.croft.uikit.Note;
import io.croft.uikit.StatusTone;
import io.croft.uikit.Texts;
import io.croft.uikit.ValueField;
import io.croft.vault.Secret;
import java.util.List;

/**
 * Signing up by an invite link, or signing in with an existing account; both lead to the screen with the places of the
 * person.
 */
class JoinForm extends Composite<Div> {

    private final transient Joining joining;
    private final transient SignIn signIn;
    private final String token;
    private final String ownPath;
    private final TextField name = Bounded.to(Bounded.NAME, new TextField(Texts.get("joining.join.name")));
    private final EmailField email = Bounded.to(Bounded.NAME, new EmailField(Texts.get("joining.join.email")));
    private final PasswordField password =
            Bounded.to(Bounded.PASSWORD, new PasswordField(Texts.get("joining.join.password")));
    private final Binder<JoinByLink> binder = new Binder<>(JoinByLink.class);
    private final FieldProblems problems =
            new FieldProblems().field("name", name).field("email", email).field("password", password);
    private final Note approval = new Note(StatusTone.WAITING, Texts.get("joining.join.approval"));
    private final Button submit = Buttons.primary(Texts.get("joining.join.signUp"), this::submit);
    private final Button other = Buttons.quiet(Texts.get("joining.join.haveAccount"), Icons.LOG_IN, this::turn);
    private boolean known;

    JoinForm(Joining joining, SignIn signIn, String token, LinkState.Open link) {
        this.joining = joining;
        this.signIn = signIn;
        this.token = token;
        this.ownPath = link.ownPath();
        name.setAutocomplete(Autocomplete.NAME);
        name.setAutofocus(true);
        email.setAutocomplete(Autocomplete.USERNAME);
        if (link.domain() != null) {
            email.setHelperText(Texts.get("joining.join.domain", link.domain()));
        }
        submit.addClickShortcut(Key.ENTER);
        var required = Texts.get("joining.join.required");
        binder.forField(name)
                .asRequired(required)
                .withConverter(ValueField.of(DisplayName::new, DisplayName::value))
                .bind("name");
        // The built-in check of the field has no message and would run before the converter, which has one.
        binder.forField(email)
                .withDefaultValidator(false)
                .asRequired(required)
                .withConverter(ValueField.of(EmailAddress::new, EmailAddress::value))
                .bind("email");
        binder.forField(password)
                .asRequired(required)
                .withConverter(Secret::of, Secret::reveal)
                .bind("password");
        approval.setVisible(!link.trusted());
        getContent().addClassName("join-form");
        getContent().add(name, email, password, approval, submit, other);
        show();
    }

    private void turn() {
        known = !known;
        show();
    }

    private void show() {
        name.setVisible(!known);
        password.setAutocomplete(known ? Autocomplete.CURRENT_PASSWORD : Autocomplete.NEW_PASSWORD);
        password.setHelperText(known ? "" : Texts.get("joining.join.passwordRules"));
        submit.setText(Texts.get(known ? "joining.join.signIn" : "joining.join.signUp"));
        other.setText(Texts.get(known ? "joining.join.isNew" : "joining.join.haveAccount"));
    }

    private void submit() {
        if (known) {
            signIn();
        } else {
            signUp();
        }
    }

    private void signUp() {
        try {
            switch (joining.signUp(token, binder.writeRecord(), address())) {
                case Welcome.Registered registered -> {
                    signIn.enter(registered.entry());
                    UI.getCurrentOrThrow().getPage().setLocation("/" + ownPath);
                }
                case Welcome.Known known -> {
                    signIn.enter(known.entry());
                    join();
                }
                case Welcome.Refused refused -> problems.show(refused.problems());
            }
        } catch (ValidationException shownAtTheFields) {
            binder.validate();
        }
    }

    private void signIn() {
        var attempt = new SignInAttempt(email.getValue(), Secret.of(password.getValue()), address());
        switch (joining.signIn(token, attempt)) {
            case SignInResult.SignedIn _ -> join();
            case SignInResult.Several _ -> problems.show(List.of(Problem.at("email", "joining.join.noAccountHere")));
            case SignInResult.Refused refused -> problems.show(List.of(refused.problem()));
        }
    }

    private static String address() {
        var address = VaadinRequest.getCurrent().getRemoteAddr();
        return address == null ? "" : address;
    }

    private void join() {
        if (joining.join(token) instanceof JoinResult.Refused refused) {
            problems.show(refused.problems());
        } else {
            UI.getCurrentOrThrow().getPage().setLocation("/" + ownPath);
        }
    }
}
