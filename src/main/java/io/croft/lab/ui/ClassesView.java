package io.croft.lab.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.signals.Signal;
import io.croft.access.Actor;
import io.croft.access.CurrentActor;
import io.croft.lab.ClassSummary;
import io.croft.lab.Classes;
import io.croft.lab.LabPermissions;
import io.croft.uikit.Buttons;
import io.croft.uikit.Cells;
import io.croft.uikit.EmptyState;
import io.croft.uikit.Icons;
import io.croft.uikit.ListPage;
import io.croft.uikit.RelativeTime;
import io.croft.uikit.Texts;
import jakarta.annotation.security.RolesAllowed;

/** The classes of a teacher, or all of the company for its administrators. */
@Route(LabPaths.CLASSES)
@Menu(title = "lab.group.teaching/lab.classes.title", icon = "lab/graduation-cap", order = 20)
@RolesAllowed("class.view")
class ClassesView extends Composite<Div> implements BeforeEnterObserver, HasDynamicTitle {

    private final transient Actor actor = CurrentActor.require();
    private final ListPage<ClassSummary> page = new ListPage<>(Texts.get("lab.classes.title"));

    ClassesView(Classes classes, LabNews news) {
        boolean mayCreate = actor.has(LabPermissions.CLASS_MANAGE);
        if (mayCreate) {
            page.header().addActions(Buttons.primary(Texts.get("lab.classes.create"), Icons.PLUS, ClassesView::create));
        }
        page.search(Texts.get("lab.classes.search"));
        columns();
        page.cards(ClassesView::card);
        page.empty(new EmptyState(
                LabIcons.GRADUATION_CAP,
                Texts.get("lab.classes.empty.title"),
                Texts.get("lab.classes.empty.text"),
                mayCreate
                        ? Buttons.secondary(Texts.get("lab.classes.create"), Icons.PLUS, ClassesView::create)
                        : null));
        page.open(row -> UI.getCurrentOrThrow().navigate(LabPaths.of(row.id())));
        page.source((query, rows) -> classes.list(query.search(), rows), query -> classes.count(query.search()));
        getContent().add(page);
        Signal.effect(this, () -> {
            news.ofCompany(actor.company()).get();
            page.refresh();
        });
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        page.beforeEnter(event);
    }

    @Override
    public String getPageTitle() {
        return Texts.get("lab.classes.title");
    }

    private void columns() {
        var rows = page.rows();
        rows.components(
                        "name",
                        Texts.get("lab.class.name"),
                        row -> Cells.link(LabPaths.of(row.id()), row.name(), row.template()))
                .setFlexGrow(2)
                .setSortProperty("name");
        rows.components("state", Texts.get("lab.class.state"), row -> LabWords.badge(row.state()))
                .setSortProperty("state");
        rows.column("seats", Texts.get("lab.class.seats"), ClassesView::seats);
        rows.numbers("waiting", Texts.get("lab.class.waiting"), ClassSummary::waiting);
        rows.components("made", Texts.get("lab.class.made"), row -> new RelativeTime(row.createdAt()))
                .setSortProperty("createdAt");
    }

    private static String seats(ClassSummary row) {
        return Texts.get("lab.class.seats.count", row.ready(), row.seats(), row.taken());
    }

    private static Component card(ClassSummary row) {
        return Cells.card(
                Cells.link(LabPaths.of(row.id()), row.name(), row.template()),
                LabWords.badge(row.state()),
                new Span(seats(row)));
    }

    private static void create() {
        UI.getCurrentOrThrow().navigate(LabPaths.NEW_CLASS);
    }
}
