package io.croft.signin.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import io.croft.kernel.InvalidValue;
import io.croft.kernel.Problem;
import io.croft.signin.AddressList;
import io.croft.signin.ApiTokenName;
import io.croft.signin.ApiTokens;
import io.croft.signin.CreateApiToken;
import io.croft.signin.CreateApiTokenResult.Created;
import io.croft.signin.CreateApiTokenResult.Refused;
import io.croft.uikit.Bounded;
import io.croft.uikit.Buttons;
import io.croft.uikit.CopyField;
import io.croft.uikit.FieldProblems;
import io.croft.uikit.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Asks what a new token is for, and then shows it once. */
class TokenDialog extends Dialog {

    private static final int USUAL_DAYS = 90;
    private static final int LONGEST_LIST = 1000;

    private final transient ApiTokens tokens;
    private final transient Runnable made;
    private final TextField name = Bounded.to(Bounded.NAME, new TextField(Texts.get("signin.tokens.name")));
    private final ScopeField scopes = new ScopeField();
    private final IntegerField days = new IntegerField(Texts.get("signin.tokens.days"));
    private final TextField addresses = Bounded.to(LONGEST_LIST, new TextField(Texts.get("signin.tokens.addresses")));
    private final transient FieldProblems problems = new FieldProblems()
            .field("name", name)
            .field("scopes", scopes)
            .field("days", days)
            .field("addresses", addresses);

    TokenDialog(ApiTokens tokens, Runnable made) {
        this.tokens = tokens;
        this.made = made;
        setHeaderTitle(Texts.get("signin.tokens.create"));
        name.setAutofocus(true);
        days.setValue(USUAL_DAYS);
        addresses.setHelperText(Texts.get("signin.tokens.addresses.help"));
        Stream.of(name, addresses).forEach(TextField::setWidthFull);
        add(name, scopes, days, addresses);
        getFooter()
                .add(
                        new Button(Texts.get("uikit.cancel"), click -> close()),
                        Buttons.once(Texts.get("signin.tokens.submit"), this::create));
    }

    private void create() {
        List<Problem> wrong = new ArrayList<>();
        Optional<ApiTokenName> called = read("name", wrong, () -> new ApiTokenName(name.getValue()));
        Optional<AddressList> from = read("addresses", wrong, () -> AddressList.parse(addresses.getValue()));
        if (called.isEmpty() || from.isEmpty()) {
            problems.show(wrong);
            return;
        }
        int lifetime = days.getValue() == null ? 0 : days.getValue();
        switch (tokens.create(new CreateApiToken(called.get(), scopes.getValue(), lifetime, from.get()))) {
            case Refused refused -> problems.show(refused.problems());
            case Created created -> show(created);
        }
    }

    private void show(Created created) {
        made.run();
        removeAll();
        setHeaderTitle(created.token().name());
        setCloseOnOutsideClick(false);
        add(
                new Paragraph(Texts.get("signin.tokens.created")),
                new CopyField(created.secret().reveal()));
        getFooter().removeAll();
        getFooter().add(Buttons.primary(Texts.get("signin.tokens.done"), this::close));
    }

    private static <T> Optional<T> read(String field, List<Problem> wrong, Supplier<T> reader) {
        try {
            return Optional.of(reader.get());
        } catch (InvalidValue refused) {
            wrong.add(new Problem(refused.text(), field));
            return Optional.empty();
        }
    }
}
