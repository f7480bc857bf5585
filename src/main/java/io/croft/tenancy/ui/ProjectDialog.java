package io.croft.tenancy.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.binder.Binder;
import com.vaadin.flow.data.binder.ValidationException;
import io.croft.tenancy.ProjectDescription;
import io.croft.tenancy.ProjectDetails;
import io.croft.tenancy.ProjectName;
import io.croft.tenancy.ProjectResult;
import io.croft.uikit.Bounded;
import io.croft.uikit.Buttons;
import io.croft.uikit.FieldProblems;
import io.croft.uikit.Texts;
import io.croft.uikit.ValueField;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Asks for name and description of a project. */
class ProjectDialog extends Dialog {

    private final transient Function<ProjectWish, ProjectResult> save;
    private final transient Consumer<ProjectResult.Done> saved;
    private final TextField name = Bounded.to(Bounded.NAME, new TextField(Texts.get("tenancy.project.name")));
    private final TextArea description =
            Bounded.to(ProjectDescription.LONGEST, new TextArea(Texts.get("tenancy.project.description")));
    private final Binder<ProjectWish> binder = new Binder<>(ProjectWish.class);
    private final FieldProblems problems = new FieldProblems().field("name", name);

    ProjectDialog(
            @Nullable ProjectDetails present,
            Function<ProjectWish, ProjectResult> save,
            Consumer<ProjectResult.Done> saved) {
        this.save = save;
        this.saved = saved;
        String verb = Texts.get(present == null ? "tenancy.project.create" : "tenancy.project.change");
        setHeaderTitle(verb);
        name.setAutofocus(true);
        name.setWidthFull();
        description.setWidthFull();
        description.setHelperText(Texts.get("tenancy.project.description.help"));
        binder.forField(name)
                .asRequired(Texts.get("tenancy.company.required"))
                .withConverter(ValueField.of(ProjectName::new, ProjectName::value))
                .bind("name");
        binder.forField(description)
                .withConverter(ValueField.of(ProjectDescription::new, ProjectDescription::value))
                .bind("description");
        if (present != null) {
            name.setValue(present.name());
            description.setValue(present.description());
        }
        Div body = new Div(name, description);
        body.addClassName("stack");
        add(body);
        getFooter()
                .add(
                        new Button(Texts.get("uikit.cancel"), click -> close()),
                        Buttons.primary(present == null ? verb : Texts.get("tenancy.company.save"), this::save));
    }

    private void save() {
        try {
            switch (save.apply(binder.writeRecord())) {
                case ProjectResult.Done done -> {
                    close();
                    saved.accept(done);
                }
                case ProjectResult.Refused refused -> problems.show(List.of(refused.problem()));
                case ProjectResult.NotEmpty full ->
                    throw new IllegalStateException("only deleting asks for this: " + full);
            }
        } catch (ValidationException shownAtTheFields) {
            binder.validate();
        }
    }
}
