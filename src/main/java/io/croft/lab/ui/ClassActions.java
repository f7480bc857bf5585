package io.croft.lab.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.textfield.IntegerField;
import io.croft.lab.ClassDetails;
import io.croft.lab.ClassFacts;
import io.croft.lab.ClassId;
import io.croft.lab.ClassState;
import io.croft.lab.Classes;
import io.croft.lab.DeployClass;
import io.croft.lab.DeployResult;
import io.croft.uikit.Buttons;
import io.croft.uikit.ConfirmDialog;
import io.croft.uikit.FieldProblems;
import io.croft.uikit.Icons;
import io.croft.uikit.Texts;
import io.croft.uikit.Toasts;
import org.jspecify.annotations.Nullable;

/** Actions on a class as a whole: change its facts, add seats, delete it. */
final class ClassActions {

    private final Classes classes;
    private final ClassFacts facts;
    private final ClassId id;
    private final Button change = Buttons.secondary(Texts.get("lab.action.change"), Icons.PENCIL, this::change);
    private final Button add = Buttons.secondary(Texts.get("lab.action.addSeats"), Icons.PLUS, this::askHowMany);
    private final Button delete = Buttons.danger(Texts.get("lab.action.delete"), Icons.TRASH_2, this::askToDelete);
    private String name = "";

    ClassActions(Classes classes, ClassFacts facts, ClassId id) {
        this.classes = classes;
        this.facts = facts;
        this.id = id;
    }

    Component[] buttons() {
        return new Component[] {change, add, delete};
    }

    /** Shows the actions the state of the class allows. */
    void show(ClassDetails labClass) {
        name = labClass.name();
        var deleting = labClass.state() == ClassState.DELETING;
        var ended = labClass.state() == ClassState.ENDED;
        allow(change, deleting ? Texts.get("lab.class.deleting") : null);
        allow(add, deleting || ended ? Texts.get("lab.class.notOpen", name) : null);
        allow(delete, deleting && labClass.reason() == null ? Texts.get("lab.class.deleting") : null);
    }

    private static void allow(Button button, @Nullable String whyNot) {
        button.setEnabled(whyNot == null);
        button.setTooltipText(whyNot);
    }

    private void change() {
        classes.find(id).ifPresent(now -> new ChangeClassDialog(facts, now).open());
    }

    private void askHowMany() {
        var number = new IntegerField(Texts.get("lab.addSeats.number"));
        number.setValue(5);
        number.setMin(1);
        number.setMax(DeployClass.MOST_SEATS);
        number.setStepButtonsVisible(true);
        var dialog = new Dialog(Texts.get("lab.addSeats.title", name));
        dialog.add(number);
        var problems = new FieldProblems().field("seats", number);
        dialog.getFooter()
                .add(
                        new Button(Texts.get("uikit.cancel"), _ -> dialog.close()),
                        Buttons.primary(Texts.get("lab.action.addSeats"), () -> addSeats(number, problems, dialog)));
        dialog.open();
    }

    private void addSeats(IntegerField number, FieldProblems problems, Dialog dialog) {
        var more = number.getValue() == null ? 0 : number.getValue();
        switch (classes.addSeats(id, more)) {
            case DeployResult.Submitted begun -> {
                dialog.close();
                Toasts.jobStarted(Texts.get("lab.addSeats.begun", more, name), LabPaths.of(begun.job()));
            }
            case DeployResult.Refused refused -> problems.show(refused.problems());
        }
    }

    private void askToDelete() {
        var machines = classes.machines(id);
        new ConfirmDialog(
                        Texts.get("lab.delete.title", name),
                        Texts.get("lab.delete.text", machines.size()),
                        Texts.get("lab.action.delete"),
                        () -> {
                            var job = classes.delete(id);
                            Toasts.jobStarted(Texts.get("lab.delete.begun", name), LabPaths.of(job));
                        })
                .danger()
                .losing(machines)
                .typedName(name)
                .open();
    }
}
