package io.croft.lab.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import io.croft.access.Actor;
import io.croft.access.Role;
import io.croft.lab.ClassSummary;
import io.croft.lab.Classes;
import io.croft.lab.LabPermissions;
import io.croft.shell.HomeSection;
import io.croft.uikit.Card;
import io.croft.uikit.Cells;
import io.croft.uikit.EmptyState;
import io.croft.uikit.Texts;
import org.springframework.data.domain.PageRequest;
import org.springframework.stereotype.Component;

/** The classes of a teacher on the home screen. */
@Component
class TeacherHome implements HomeSection {

    private static final int MOST = 6;

    private final Classes classes;

    TeacherHome(Classes classes) {
        this.classes = classes;
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    public boolean visibleTo(Actor actor) {
        return actor.has(LabPermissions.CLASS_MANAGE) && actor.role() == Role.TEACHER;
    }

    @Override
    public com.vaadin.flow.component.Component create(Actor actor) {
        var rows = classes.list("", PageRequest.ofSize(MOST)).getContent();
        var all = new Anchor(LabPaths.CLASSES, Texts.get("lab.home.all"));
        if (rows.isEmpty()) {
            return new Card(
                    Texts.get("lab.home.title"),
                    new EmptyState(
                            LabIcons.GRADUATION_CAP,
                            Texts.get("lab.classes.empty.title"),
                            Texts.get("lab.classes.empty.text"),
                            new Anchor(LabPaths.NEW_CLASS, Texts.get("lab.classes.create"))));
        }
        var list = new Div();
        list.addClassName("stack");
        rows.stream().map(TeacherHome::row).forEach(list::add);
        return new Card(Texts.get("lab.home.title"), list).actions(all);
    }

    private static com.vaadin.flow.component.Component row(ClassSummary labClass) {
        return Cells.card(
                Cells.link(
                        LabPaths.of(labClass.id()),
                        labClass.name(),
                        Texts.get("lab.class.seats.count", labClass.ready(), labClass.seats(), labClass.taken())),
                LabWords.badge(labClass.state()));
    }
}
