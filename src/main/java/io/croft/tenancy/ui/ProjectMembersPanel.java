package io.croft.tenancy.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import io.croft.tenancy.Colleague;
import io.croft.tenancy.ProjectDetails;
import io.croft.tenancy.ProjectMembers;
import io.croft.uikit.Buttons;
import io.croft.uikit.Card;
import io.croft.uikit.Cells;
import io.croft.uikit.ConfirmDialog;
import io.croft.uikit.EmptyState;
import io.croft.uikit.FormSection;
import io.croft.uikit.Icons;
import io.croft.uikit.Texts;
import io.croft.uikit.Toasts;
import java.util.List;

/** The members of a project, with adding and removing. */
class ProjectMembersPanel extends Composite<Div> {

    private final ProjectMembers members;
    private final ProjectDetails project;
    private final boolean mayManage;
    private final Div list = new Div();

    ProjectMembersPanel(ProjectMembers members, ProjectDetails project, boolean mayManage) {
        this.members = members;
        this.project = project;
        this.mayManage = mayManage;
        getContent().addClassName("stack");
        list.addClassName("stack");
        if (mayManage) {
            getContent()
                    .add(new FormSection(
                            Texts.get("tenancy.project.member.add"),
                            Texts.get("tenancy.project.member.add.text"),
                            choice()));
        }
        getContent().add(list);
        show();
    }

    private ComboBox<Colleague> choice() {
        ComboBox<Colleague> choice = new ComboBox<>(Texts.get("tenancy.project.member"));
        choice.setItemLabelGenerator(person -> person.name() + " · " + person.login());
        choice.setItemsPageable((rows, typed) -> rows.getPageNumber() == 0 ? members.search(typed) : List.of());
        choice.setPlaceholder(Texts.get("tenancy.project.member.choose"));
        choice.setWidthFull();
        choice.addValueChangeListener(change -> {
            if (change.getValue() != null) {
                add(change.getValue());
                choice.clear();
            }
        });
        return choice;
    }

    private void add(Colleague person) {
        Toasts.success(Texts.get(
                members.add(project.id(), person.id())
                        ? "tenancy.project.member.added"
                        : "tenancy.project.member.already",
                person.name()));
        show();
    }

    private void show() {
        list.removeAll();
        List<Colleague> all = members.of(project.id());
        all.forEach(person -> list.add(card(person)));
        if (all.isEmpty()) {
            list.add(new EmptyState(
                    Icons.USERS,
                    Texts.get("tenancy.project.members.empty"),
                    Texts.get("tenancy.project.members.empty.text")));
        }
    }

    private Component card(Colleague person) {
        Div actions = new Div();
        if (mayManage) {
            actions.add(Buttons.icon(
                    Icons.X, Texts.get("tenancy.project.member.remove", person.name()), () -> remove(person)));
        }
        return new Card(Cells.card(Cells.name(person.name(), person.login()), actions));
    }

    private void remove(Colleague person) {
        new ConfirmDialog(
                        Texts.get("tenancy.project.member.remove.title", person.name(), project.name()),
                        Texts.get("tenancy.project.member.remove.text"),
                        Texts.get("tenancy.project.member.remove.confirm"),
                        () -> {
                            members.remove(project.id(), person.id());
                            show();
                        })
                .danger()
                .open();
    }
}
