package io.croft.tenancy.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import io.croft.access.Actor;
import io.croft.access.CurrentActor;
import io.croft.access.ProjectId;
import io.croft.activity.ActivityLinks;
import io.croft.tenancy.CompanyPermissions;
import io.croft.tenancy.ProjectDetails;
import io.croft.tenancy.ProjectMembers;
import io.croft.tenancy.ProjectResult;
import io.croft.tenancy.Projects;
import io.croft.uikit.AddressedView;
import io.croft.uikit.Buttons;
import io.croft.uikit.ConfirmDialog;
import io.croft.uikit.DetailPage;
import io.croft.uikit.Icons;
import io.croft.uikit.KeyFact;
import io.croft.uikit.RelativeTime;
import io.croft.uikit.Texts;
import io.croft.uikit.Toasts;
import jakarta.annotation.security.RolesAllowed;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;

/** One project: the tabs of other rooms, and its members. */
@Route("projects/:id")
@RolesAllowed("project.view")
class ProjectView extends AddressedView<ProjectView.Page> {

    private final Projects projects;
    private final ProjectMembers members;
    private final List<ProjectTab> tabs;

    ProjectView(Projects projects, ProjectMembers members, ObjectProvider<ProjectTab> tabs) {
        super("id");
        this.projects = projects;
        this.members = members;
        this.tabs =
                tabs.stream().sorted(Comparator.comparingInt(ProjectTab::order)).toList();
    }

    @Override
    protected Optional<Page> open(String name, QueryParameters query) {
        return id(name).flatMap(projects::find).map(project -> new Page(project, query));
    }

    private static Optional<ProjectId> id(String text) {
        try {
            return Optional.of(new ProjectId(UUID.fromString(text)));
        } catch (IllegalArgumentException noId) {
            return Optional.empty();
        }
    }

    /** Everything about one project. */
    final class Page extends Composite<Div> implements HasDynamicTitle {

        private final ProjectId id;
        private final String name;
        private final transient Actor actor = CurrentActor.require();

        Page(ProjectDetails project, QueryParameters query) {
            id = project.id();
            name = project.name();
            show(project).openTab(query);
        }

        @Override
        public String getPageTitle() {
            return name;
        }

        private DetailPage show(ProjectDetails project) {
            boolean mayManage = actor.has(CompanyPermissions.PROJECT_MANAGE) && !actor.seesEverything();
            DetailPage page = new DetailPage(project.name());
            page.header().setSubtitle(project.description());
            if (mayManage) {
                page.header().addActions(delete(project), change(project));
            }
            page.facts(
                    new KeyFact(Texts.get("tenancy.companies.created"), new RelativeTime(project.createdAt())),
                    new KeyFact(
                            Texts.get("activity.activity"),
                            new Anchor(ActivityLinks.of(id), Texts.get("activity.ofThing"))));
            tabs.stream()
                    .filter(tab -> tab.visibleTo(actor))
                    .forEach(tab -> page.tab(tab.key(), tab.label(), () -> tab.create(id)));
            page.tab(
                    "members",
                    Texts.get("tenancy.project.members"),
                    () -> new ProjectMembersPanel(members, project, mayManage));
            getContent().removeAll();
            getContent().add(page);
            return page;
        }

        private Button change(ProjectDetails project) {
            return Buttons.secondary(
                    Texts.get("tenancy.project.change"),
                    Icons.PENCIL,
                    () -> new ProjectDialog(
                                    project,
                                    wish -> projects.change(id, wish.name(), wish.said()),
                                    done -> projects.find(id).ifPresent(this::show))
                            .open());
        }

        private Button delete(ProjectDetails project) {
            return Buttons.danger(
                    Texts.get("tenancy.project.delete"),
                    Icons.TRASH_2,
                    () -> new ConfirmDialog(
                                    Texts.get("tenancy.project.delete.title", project.name()),
                                    Texts.get("tenancy.project.delete.text"),
                                    Texts.get("tenancy.project.delete"),
                                    () -> deleteNow(project))
                            .danger()
                            .open());
        }

        private void deleteNow(ProjectDetails project) {
            switch (projects.delete(id)) {
                case ProjectResult.Done done -> {
                    Toasts.success(Texts.get("tenancy.project.deleted", project.name()));
                    UI.getCurrentOrThrow().navigate("projects");
                }
                case ProjectResult.NotEmpty full ->
                    Toasts.failure(Texts.get(
                            "tenancy.project.notEmpty",
                            project.name(),
                            full.contents().stream().map(Texts::of).collect(Collectors.joining(", "))));
                case ProjectResult.Refused refused ->
                    Toasts.failure(refused.problem().text());
            }
        }
    }
}
