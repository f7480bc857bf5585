package io.croft.signin.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import io.croft.signin.SignIn;
import io.croft.signin.SignInResult;
import io.croft.uikit.Buttons;
import io.croft.uikit.Icons;
import io.croft.uikit.Texts;
import java.util.List;

/** Lets a person choose among several accounts with the same address and password. */
class AccountChoice extends Composite<Div> {

    AccountChoice(SignIn signIn, List<SignInResult.Choice> choices, Runnable entered) {
        getContent().addClassName("stack");
        getContent().add(new Paragraph(Texts.get("signin.several")));
        choices.forEach(choice -> getContent()
                .add(Buttons.secondary(Texts.get("signin.as", choice.name(), choice.company()), Icons.LOG_IN, () -> {
                    signIn.enter(choice.entry());
                    entered.run();
                })));
    }
}
