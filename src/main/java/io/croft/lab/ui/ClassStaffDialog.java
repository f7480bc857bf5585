package io.croft.lab.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import io.croft.access.ObjectRight;
import io.croft.lab.ClassId;
import io.croft.lab.ClassStaff;
import io.croft.tenancy.Colleague;
import io.croft.uikit.Buttons;
import io.croft.uikit.Texts;
import java.util.List;
import java.util.Locale;

/** Asks for a person and the right on a class. */
class ClassStaffDialog extends Dialog {

    private final transient ClassStaff staff;
    private final ClassId id;
    private final transient Runnable done;
    private final ComboBox<Colleague> person = new ComboBox<>(Texts.get("lab.staff.person"));
    private final RadioButtonGroup<ObjectRight> right = new RadioButtonGroup<>(Texts.get("lab.staff.right"));

    ClassStaffDialog(ClassStaff staff, ClassId id, Runnable done) {
        this.staff = staff;
        this.id = id;
        this.done = done;
        setHeaderTitle(Texts.get("lab.staff.add"));
        person.setItemLabelGenerator(colleague -> colleague.name() + " · " + colleague.login());
        person.setItemsPageable((rows, typed) -> rows.getPageNumber() == 0 ? staff.search(typed) : List.of());
        person.setHelperText(Texts.get("lab.staff.person.help"));
        person.setManualValidation(true);
        person.setWidthFull();
        right.setItems(ObjectRight.CO_OWNER, ObjectRight.ASSISTANT);
        right.setItemLabelGenerator(each -> Texts.get("lab.staff." + each.name().toLowerCase(Locale.ROOT) + ".text"));
        right.setValue(ObjectRight.ASSISTANT);
        Div body = new Div(person, right);
        body.addClassName("stack");
        add(body);
        getFooter()
                .add(
                        new Button(Texts.get("uikit.cancel"), click -> close()),
                        Buttons.primary(Texts.get("lab.staff.add"), this::save));
    }

    private void save() {
        Colleague chosen = person.getValue();
        if (chosen == null) {
            refuse(Texts.get("lab.staff.person.required"));
        } else if (staff.add(id, chosen.id(), right.getValue())) {
            close();
            done.run();
        } else {
            refuse(Texts.get("lab.staff.already", chosen.name()));
        }
    }

    private void refuse(String why) {
        person.setErrorMessage(why);
        person.setInvalid(true);
    }
}
