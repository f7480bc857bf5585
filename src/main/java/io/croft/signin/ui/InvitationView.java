package io.croft.signin.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.binder.Binder;
import com.vaadin.flow.data.binder.ValidationException;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import io.croft.people.DisplayName;
import io.croft.people.UserName;
import io.croft.signin.AcceptInvitation;
import io.croft.signin.InvitationDetails;
import io.croft.signin.InvitationState;
import io.croft.signin.SignIn;
import io.croft.signin.SignUp;
import io.croft.signin.SignUpResult;
import io.croft.uikit.AddressedView;
import io.croft.uikit.Bounded;
import io.croft.uikit.BrandPage;
import io.croft.uikit.Buttons;
import io.croft.uikit.FieldProblems;
import io.croft.uikit.Note;
import io.croft.uikit.StatusTone;
import io.croft.uikit.Texts;
import io.croft.uikit.ValueField;
import io.croft.vault.Secret;
import java.util.Optional;

/** Accepts an invitation: choose a user name and a password, and be in. */
@Route(value = "invitation/:token", autoLayout = false)
@AnonymousAllowed
class InvitationView extends AddressedView<InvitationView.Page> {

    private final SignUp signUp;
    private final SignIn signIn;

    InvitationView(SignUp signUp, SignIn signIn) {
        super("token");
        this.signUp = signUp;
        this.signIn = signIn;
    }

    @Override
    protected Optional<Page> open(String token, QueryParameters query) {
        return Optional.of(new Page(token));
    }

    /** What one invitation leads to. */
    final class Page extends Composite<Div> implements HasDynamicTitle {

        private final TextField displayName =
                Bounded.to(Bounded.NAME, new TextField(Texts.get("signin.invitation.name")));
        private final TextField userName =
                Bounded.to(Bounded.NAME, new TextField(Texts.get("signin.invitation.userName")));
        private final PasswordField password =
                Bounded.to(Bounded.PASSWORD, new PasswordField(Texts.get("signin.password")));
        private final Binder<AcceptInvitation> binder = new Binder<>(AcceptInvitation.class);
        private final FieldProblems problems = new FieldProblems()
                .field("userName", userName)
                .field("displayName", displayName)
                .field("password", password);
        private final String token;

        Page(String token) {
            this.token = token;
            userName.setAutocomplete(Autocomplete.USERNAME);
            password.setAutocomplete(Autocomplete.NEW_PASSWORD);
            password.setHelperText(Texts.get("signin.password.rules"));
            String required = Texts.get("signin.invitation.required");
            binder.forField(displayName)
                    .asRequired(required)
                    .withConverter(ValueField.of(DisplayName::new, DisplayName::value))
                    .bind("displayName");
            binder.forField(userName)
                    .asRequired(required)
                    .withConverter(ValueField.of(UserName::new, UserName::value))
                    .bind("userName");
            binder.forField(password)
                    .asRequired(required)
                    .withConverter(Secret::of, Secret::reveal)
                    .bind("password");
            getContent()
                    .add(
                            switch (signUp.look(token)) {
                                case InvitationState.Open open -> form(open.details());
                                case InvitationState.Used used -> useless("signin.invitation.used");
                                case InvitationState.Expired expired -> useless("signin.invitation.expired");
                                case InvitationState.Unknown unknown -> useless("signin.invitation.unknown");
                            });
        }

        @Override
        public String getPageTitle() {
            return Texts.get("signin.invitation.title");
        }

        private BrandPage form(InvitationDetails details) {
            displayName.setValue(details.displayName());
            Button submit = Buttons.primary(Texts.get("signin.invitation.accept"), this::accept);
            submit.addClickShortcut(Key.ENTER);
            String text = Texts.get("signin.invitation.text", details.companyName(), details.email());
            return new BrandPage(Texts.get("signin.invitation.title"), text, displayName, userName, password, submit);
        }

        private static BrandPage useless(String key) {
            return new BrandPage(
                    Texts.get("signin.invitation.title"),
                    "",
                    new Note(StatusTone.WARNING, Texts.get(key)),
                    new Anchor("sign-in", Texts.get("signin.invitation.signIn")));
        }

        private void accept() {
            try {
                switch (signUp.accept(token, binder.writeRecord())) {
                    case SignUpResult.Registered registered -> {
                        signIn.enter(registered.entry());
                        UI.getCurrentOrThrow().getPage().setLocation("/");
                    }
                    case SignUpResult.Known known ->
                        throw new IllegalStateException("An invitation makes a new person");
                    case SignUpResult.Refused refused -> problems.show(refused.problems());
                }
            } catch (ValidationException shownAtTheFields) {
                binder.validate();
            }
        }
    }
}
