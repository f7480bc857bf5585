package io.croft.inventory.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import io.croft.access.ProjectId;
import io.croft.inventory.GuestProjects;
import io.croft.inventory.GuestRow;
import io.croft.tenancy.ProjectSummary;
import io.croft.tenancy.Projects;
import io.croft.uikit.Buttons;
import io.croft.uikit.Icons;
import io.croft.uikit.Texts;
import io.croft.uikit.Toasts;
import java.util.Collection;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.PageRequest;
import org.springframework.data.domain.Sort;

/** Asks for the project to move machines to. */
class MoveToProjectDialog extends Dialog {

    private final transient GuestProjects guestProjects;
    private final transient Collection<GuestRow> guests;
    private final transient Runnable done;
    private final ComboBox<ProjectSummary> project = new ComboBox<>(Texts.get("inventory.project"));

    MoveToProjectDialog(Projects projects, GuestProjects guestProjects, Collection<GuestRow> guests, Runnable done) {
        this.guestProjects = guestProjects;
        this.guests = guests;
        this.done = done;
        setHeaderTitle(Texts.get("inventory.project.move.title", guests.size()));
        project.setItemLabelGenerator(ProjectSummary::name);
        project.setItemsPageable((rows, typed) -> projects.list(
                        typed, PageRequest.of(rows.getPageNumber(), rows.getPageSize(), Sort.by("name")))
                .toList());
        project.setPlaceholder(Texts.get("inventory.project.none"));
        project.setHelperText(Texts.get("inventory.project.move.text"));
        project.setClearButtonVisible(true);
        project.setWidthFull();
        Div body = new Div(project);
        body.addClassName("stack");
        add(body);
        getFooter()
                .add(
                        new Button(Texts.get("uikit.cancel"), click -> close()),
                        Buttons.primary(Texts.get("inventory.project.move"), Icons.FOLDER, this::move));
    }

    private void move() {
        ProjectSummary chosen = project.getValue();
        int moved = moveTo(chosen == null ? null : chosen.id());
        close();
        done.run();
        Toasts.success(Texts.get("inventory.project.moved", moved));
    }

    private int moveTo(@Nullable ProjectId chosen) {
        return guestProjects.move(guests.stream().map(GuestRow::ref).toList(), chosen);
    }
}
