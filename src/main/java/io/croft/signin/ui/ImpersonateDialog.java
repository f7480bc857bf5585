package io.croft.signin.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import io.croft.people.PersonSummary;
import io.croft.signin.Impersonations;
import io.croft.uikit.Bounded;
import io.croft.uikit.Buttons;
import io.croft.uikit.FieldProblems;
import io.croft.uikit.Texts;
import java.util.List;

/** Asks why somebody wants to act in another person's name. */
class ImpersonateDialog extends Dialog {

    private final transient Impersonations impersonations;
    private final transient PersonSummary person;
    private final TextArea reason =
            Bounded.to(Impersonations.LONGEST_REASON, new TextArea(Texts.get("signin.impersonation.reason")));
    private final FieldProblems problems = new FieldProblems().field("reason", reason);

    ImpersonateDialog(Impersonations impersonations, PersonSummary person) {
        this.impersonations = impersonations;
        this.person = person;
        setHeaderTitle(Texts.get("signin.impersonation.title", person.name()));
        reason.setRequiredIndicatorVisible(true);
        reason.setHelperText(Texts.get("signin.impersonation.reason.help"));
        reason.setAutofocus(true);
        reason.setWidthFull();
        Div body = new Div(new Paragraph(Texts.get("signin.impersonation.text", person.name())), reason);
        body.addClassName("stack");
        add(body);
        getFooter()
                .add(
                        new Button(Texts.get("uikit.cancel"), click -> close()),
                        Buttons.primary(Texts.get("signin.impersonation.begin"), this::begin));
    }

    private void begin() {
        impersonations
                .begin(person.id(), reason.getValue())
                .ifPresentOrElse(problem -> problems.show(List.of(problem)), () -> {
                    close();
                    allWindows();
                });
    }

    /** Every window of the session starts anew under the banner, also those that were open before. */
    private static void allWindows() {
        for (UI window : UI.getCurrentOrThrow().getSession().getUIs()) {
            var _ = window.access(() -> window.getPage().setLocation("/"));
        }
    }
}
