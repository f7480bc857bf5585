package io.croft.lab.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import io.croft.access.ObjectRight;
import io.croft.lab.ClassDetails;
import io.croft.lab.ClassId;
import io.croft.lab.ClassNotFound;
import io.croft.lab.ClassStaff;
import io.croft.lab.ClassStaffMember;
import io.croft.uikit.Buttons;
import io.croft.uikit.Card;
import io.croft.uikit.Cells;
import io.croft.uikit.ConfirmDialog;
import io.croft.uikit.Icons;
import io.croft.uikit.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The co-owners and assistants of a class. */
class ClassStaffCard extends Composite<Card> {

    private final transient ClassStaff staff;
    private final ClassId id;
    private final String ownerName;
    private final boolean manages;
    private transient @Nullable List<ClassStaffMember> shown;

    /** Shows them to an actor who sees the class; not updated live, since they rarely change. */
    ClassStaffCard(ClassStaff staff, ClassDetails labClass) {
        this.staff = staff;
        this.id = labClass.id();
        this.ownerName = labClass.ownerName();
        this.manages = labClass.manages();
        show();
    }

    @Override
    protected Card initContent() {
        return new Card(Texts.get("lab.staff.title"));
    }

    private void show() {
        List<ClassStaffMember> now = look();
        if (now.equals(shown)) {
            return;
        }
        shown = now;
        var lines = new ArrayList<Component>();
        lines.add(Cells.card(Cells.name(ownerName, Texts.get("lab.staff.owner")), new Div()));
        now.forEach(person -> lines.add(line(person)));
        if (manages) {
            lines.add(Buttons.secondary(
                    Texts.get("lab.staff.add"),
                    Icons.USER_PLUS,
                    () -> new ClassStaffDialog(staff, id, this::show).open()));
        }
        getContent().setContent(lines.toArray(Component[]::new));
    }

    /** Empty when the class was removed or the actor has lost the right on it; the page then navigates away. */
    private List<ClassStaffMember> look() {
        try {
            return staff.of(id);
        } catch (ClassNotFound gone) {
            return List.of();
        }
    }

    private Component line(ClassStaffMember person) {
        Div actions = new Div();
        if (manages) {
            actions.add(Buttons.icon(Icons.X, Texts.get("lab.staff.remove", person.name()), () -> askToRemove(person)));
        }
        return Cells.card(Cells.name(person.name(), word(person.right()) + " · " + person.login()), actions);
    }

    static String word(ObjectRight right) {
        return Texts.get("lab.staff." + right.name().toLowerCase(Locale.ROOT));
    }

    private void askToRemove(ClassStaffMember person) {
        new ConfirmDialog(
                        Texts.get("lab.staff.remove.title", person.name()),
                        Texts.get("lab.staff.remove.text"),
                        Texts.get("lab.staff.remove.confirm"),
                        () -> {
                            staff.remove(id, person.id());
                            show();
                        })
                .danger()
                .open();
    }
}
