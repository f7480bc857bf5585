package io.croft.lab.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.formlayout.FormLayout;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import io.croft.lab.ChangeClass;
import io.croft.lab.ClassDetails;
import io.croft.lab.ClassFacts;
import io.croft.lab.ClassId;
import io.croft.lab.DeployClass;
import io.croft.uikit.Bounded;
import io.croft.uikit.Buttons;
import io.croft.uikit.FieldProblems;
import io.croft.uikit.Texts;
import org.jspecify.annotations.Nullable;

/** Changes the facts of a class. */
final class ChangeClassDialog {

    private final ClassFacts facts;
    private final ClassId id;
    private final TextField name = Bounded.to(DeployClass.LONGEST_NAME, new TextField(Texts.get("lab.class.name")));
    private final TextArea description =
            Bounded.to(DeployClass.LONGEST_DESCRIPTION, new TextArea(Texts.get("lab.class.description")));
    private final TextField login = Bounded.to(DeployClass.LONGEST_LOGIN, new TextField(Texts.get("lab.class.login")));
    private final FieldProblems problems = new FieldProblems()
            .field("name", name)
            .field("description", description)
            .field("login", login);
    private final Dialog dialog = new Dialog(Texts.get("lab.change.title"));

    ChangeClassDialog(ClassFacts facts, ClassDetails labClass) {
        this.facts = facts;
        this.id = labClass.id();
        name.setRequiredIndicatorVisible(true);
        name.setValue(labClass.name());
        description.setValue(labClass.description() == null ? "" : labClass.description());
        login.setValue(labClass.login() == null ? "" : labClass.login());
        login.setHelperText(Texts.get("lab.class.login.help"));
        FormLayout fields = new FormLayout(name, description, login);
        fields.setResponsiveSteps(new FormLayout.ResponsiveStep("0", 1));
        dialog.setWidth("30rem");
        dialog.add(fields);
        dialog.getFooter()
                .add(
                        new Button(Texts.get("uikit.cancel"), _ -> dialog.close()),
                        Buttons.primary(Texts.get("uikit.save"), this::save));
    }

    void open() {
        dialog.open();
    }

    private void save() {
        var refusals = facts.change(
                id,
                new ChangeClass(name.getValue(), blankToNull(description.getValue()), blankToNull(login.getValue())));
        if (refusals.isEmpty()) {
            dialog.close();
        } else {
            problems.show(refusals);
        }
    }

    private static @Nullable String blankToNull(String text) {
        return text.isBlank() ? null : text.strip();
    }
}
