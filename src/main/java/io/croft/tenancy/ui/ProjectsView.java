package io.croft.tenancy.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import io.croft.access.Actor;
import io.croft.access.CurrentActor;
import io.croft.access.ProjectId;
import io.croft.tenancy.CompanyPermissions;
import io.croft.tenancy.ProjectSummary;
import io.croft.tenancy.Projects;
import io.croft.uikit.Buttons;
import io.croft.uikit.Cells;
import io.croft.uikit.EmptyState;
import io.croft.uikit.Icons;
import io.croft.uikit.ListPage;
import io.croft.uikit.PageGrid;
import io.croft.uikit.RelativeTime;
import io.croft.uikit.Texts;
import jakarta.annotation.security.RolesAllowed;

/** The projects the person sees: all of the company, or those they are members of. */
@Route("projects")
@Menu(title = "machines/tenancy.projects.title", icon = "folder", order = 31)
@RolesAllowed("project.view")
class ProjectsView extends Composite<Div> implements BeforeEnterObserver, HasDynamicTitle {

    private final Projects projects;
    private final ListPage<ProjectSummary> page = new ListPage<>(Texts.get("tenancy.projects.title"));

    ProjectsView(Projects projects) {
        this.projects = projects;
        page.search(Texts.get("tenancy.projects.search"));
        columns(page.rows());
        page.cards(project -> Cells.card(
                Cells.name(project.name(), project.description()),
                new RelativeTime(project.createdAt()),
                Cells.muted(members(project))));
        Actor actor = CurrentActor.require();
        boolean mayCreate = actor.has(CompanyPermissions.PROJECT_MANAGE) && !actor.seesEverything();
        if (mayCreate) {
            page.header().addActions(createButton());
        }
        page.empty(new EmptyState(
                Icons.FOLDER,
                Texts.get("tenancy.projects.empty"),
                Texts.get(
                        mayCreate
                                ? "tenancy.projects.empty.text"
                                : actor.seesEverything()
                                        ? "tenancy.projects.empty.enter"
                                        : "tenancy.projects.empty.member"),
                mayCreate ? createButton() : null));
        page.open(project -> open(project.id()));
        page.source((query, rows) -> projects.list(query.search(), rows), query -> projects.count(query.search()));
        getContent().addClassName("page-frame");
        getContent().add(page);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        page.beforeEnter(event);
    }

    @Override
    public String getPageTitle() {
        return Texts.get("tenancy.projects.title");
    }

    private static void columns(PageGrid<ProjectSummary> rows) {
        rows.components(
                        "name",
                        Texts.get("tenancy.project"),
                        project -> Cells.link("projects/" + project.id(), project.name(), project.description()))
                .setFlexGrow(2)
                .setSortProperty("name");
        rows.column("members", Texts.get("tenancy.project.members"), ProjectsView::members);
        rows.components(
                        "created",
                        Texts.get("tenancy.companies.created"),
                        project -> new RelativeTime(project.createdAt()))
                .setSortProperty("createdAt");
    }

    private static String members(ProjectSummary project) {
        return Texts.get("tenancy.project.members.count", project.members());
    }

    private Button createButton() {
        return Buttons.primary(
                Texts.get("tenancy.project.create"),
                Icons.PLUS,
                () -> new ProjectDialog(
                                null, wish -> projects.create(wish.name(), wish.said()), done -> open(done.id()))
                        .open());
    }

    private static void open(ProjectId project) {
        UI.getCurrentOrThrow().navigate("projects/" + project);
    }
}
