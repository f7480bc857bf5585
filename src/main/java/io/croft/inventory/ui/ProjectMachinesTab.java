package io.croft.inventory.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.signals.Signal;
import io.croft.access.Actor;
import io.croft.access.CurrentActor;
import io.croft.access.ProjectId;
import io.croft.inventory.GuestFilter;
import io.croft.inventory.GuestProjects;
import io.croft.inventory.GuestRow;
import io.croft.inventory.Guests;
import io.croft.inventory.InventoryPermissions;
import io.croft.tenancy.CompanyPermissions;
import io.croft.tenancy.ui.ProjectTab;
import io.croft.uikit.Buttons;
import io.croft.uikit.Cells;
import io.croft.uikit.EmptyState;
import io.croft.uikit.Icons;
import io.croft.uikit.PageGrid;
import io.croft.uikit.Texts;
import java.util.List;

/** A tab of the page of a project: its machines. */
@org.springframework.stereotype.Component
class ProjectMachinesTab implements ProjectTab {

    private final Guests guests;
    private final GuestProjects projects;
    private final InventoryNews news;

    ProjectMachinesTab(Guests guests, GuestProjects projects, InventoryNews news) {
        this.guests = guests;
        this.projects = projects;
        this.news = news;
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    public String key() {
        return "machines";
    }

    @Override
    public String label() {
        return Texts.get("inventory.project.machines");
    }

    @Override
    public boolean visibleTo(Actor actor) {
        return actor.has(InventoryPermissions.GUEST_VIEW);
    }

    @Override
    public Component create(ProjectId project) {
        return new Machines(project);
    }

    /** The machines of one project, live. */
    private final class Machines extends Composite<Div> {

        private final PageGrid<GuestRow> rows = new PageGrid<>();

        Machines(ProjectId project) {
            Actor actor = CurrentActor.require();
            boolean mayMove = actor.has(CompanyPermissions.PROJECT_MANAGE) && !actor.seesEverything();
            rows.components("name", Texts.get("inventory.guest"), GuestCells::name)
                    .setFlexGrow(2)
                    .setSortProperty("name");
            rows.components("state", Texts.get("inventory.state"), guest -> GuestWords.badge(guest.state()))
                    .setSortProperty("state");
            rows.column("address", Texts.get("inventory.address"), GuestCells::firstAddress)
                    .setPartNameGenerator(guest -> "mono");
            rows.cards(guest ->
                    Cells.card(GuestCells.name(guest), GuestWords.badge(guest.state()), takeOut(guest, mayMove)));
            if (mayMove) {
                rows.actions(guest -> takeOut(guest, true));
            }
            rows.empty(new EmptyState(
                    Icons.MONITOR,
                    Texts.get("inventory.project.empty"),
                    Texts.get(mayMove ? "inventory.project.empty.text" : "inventory.project.empty.others"),
                    mayMove ? new Anchor("guests", Texts.get("inventory.project.empty.choose")) : null));
            rows.source(page -> guests.list(GuestFilter.ALL.in(project), page));
            getContent().add(rows);
            Signal.effect(this, () -> {
                news.of(actor).get();
                rows.refresh();
            });
        }

        private Component takeOut(GuestRow guest, boolean mayMove) {
            return mayMove
                    ? Buttons.icon(Icons.X, Texts.get("inventory.project.leave", guest.name()), () -> {
                        projects.move(List.of(guest.ref()), null);
                        rows.refresh();
                    })
                    : new Span();
        }
    }
}
