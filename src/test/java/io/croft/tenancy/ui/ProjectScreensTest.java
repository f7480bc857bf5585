package io.croft.tenancy.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.tabs.Tab;
import com.vaadin.flow.component.tabs.Tabs;
import com.vaadin.flow.component.textfield.TextField;
import io.croft.access.Actor;
import io.croft.access.CurrentActor;
import io.croft.access.Role;
import io.croft.kernel.Problem;
import io.croft.tenancy.Colleague;
import io.croft.tenancy.ProjectDescription;
import io.croft.tenancy.ProjectMembers;
import io.croft.tenancy.ProjectName;
import io.croft.tenancy.ProjectResult;
import io.croft.tenancy.Projects;
import io.croft.testing.As;
import io.croft.testing.ScreenTest;
import io.croft.testing.WithActor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

@WithActor(Role.COMPANY_ADMIN)
class ProjectScreensTest extends ScreenTest {

    @Autowired
    Projects projects;

    @Autowired
    ProjectMembers members;

    @Autowired
    JdbcTemplate jdbc;

    @AfterEach
    void clear() {
        Actor actor = CurrentActor.require();
        jdbc.update(
                "delete from tenancy_project where tenant_id = ?", actor.home().value());
        jdbc.update(
                "delete from access_object_right where tenant_id = ?",
                actor.home().value());
        jdbc.update(
                "delete from people_person where tenant_id = ?", actor.home().value());
    }

    @Test
    void aProjectIsMadeAndItsPageOpens() {
        navigate(ProjectsView.class);
        test(find(Button.class).withText("Create project").all().getFirst()).click();
        find(TextField.class).withCaption("Name").single().setValue("Shop");
        test(dialogsButton("Create project")).click();
        assertThat(getCurrentView()).isInstanceOf(ProjectView.class);
        assertThat(find(Tab.class).all()).extracting(Tab::getLabel).containsExactly("Machines", "Members");
    }

    @Test
    void aTakenNameIsToldAtItsField() {
        projects.create(new ProjectName("Shop"), ProjectDescription.NONE);
        navigate(ProjectsView.class);
        test(find(Button.class).withText("Create project").all().getFirst()).click();
        TextField name = find(TextField.class).withCaption("Name").single();
        name.setValue("shop");
        test(dialogsButton("Create project")).click();
        assertThat(name.getErrorMessage()).isEqualTo("There is a project named “shop” already");
        assertThat(name.getValue()).isEqualTo("shop");
    }

    @Test
    void aNameThatAProjectOutOfSightHasIsRefusedToo() {
        Actor admin = CurrentActor.require();
        projects.create(new ProjectName("Shop"), ProjectDescription.NONE);
        Actor outsider = new Actor(
                As.actor(Role.TEACHER, admin.home()).id(),
                "Ana",
                Role.TEACHER,
                admin.home(),
                null,
                admin.permissions());
        ProjectResult.Refused taken =
                new ProjectResult.Refused(Problem.at("name", "tenancy.project.name.taken", "shop"));
        assertThat(As.call(outsider, () -> projects.create(new ProjectName("shop"), ProjectDescription.NONE)))
                .isEqualTo(taken);
        ProjectResult.Done own = (ProjectResult.Done)
                As.call(outsider, () -> projects.create(new ProjectName("Lab"), ProjectDescription.NONE));
        assertThat(As.call(outsider, () -> projects.change(own.id(), new ProjectName("shop"), ProjectDescription.NONE)))
                .isEqualTo(taken);
    }

    @Test
    void aPersonOfTheCompanyIsAddedAndShown() {
        ProjectResult.Done made =
                (ProjectResult.Done) projects.create(new ProjectName("Shop"), ProjectDescription.NONE);
        Actor teacher = As.actor(Role.TEACHER, CurrentActor.require().home());
        jdbc.update(
                "insert into people_person (id, version, tenant_id, email, display_name, status, role, created_at)"
                        + " values (?, 0, ?, ?, 'Ana Teacher', 'ACTIVE', 'TEACHER', now(6))",
                teacher.id().value(),
                teacher.home().value(),
                teacher.id() + "@example.org");
        navigate("projects/" + made.id(), ProjectView.class);
        Tab tab = find(Tab.class).withText("Members").single();
        find(Tabs.class).single().setSelectedTab(tab);
        @SuppressWarnings("unchecked")
        ComboBox<Colleague> choice = find(ComboBox.class).single();
        choice.setValue(members.search("ana").getFirst());
        assertThat(members.of(made.id())).extracting(Colleague::name).containsExactly("Ana Teacher");
        assertThat(find(Span.class).all()).extracting(Span::getText).contains("Ana Teacher");
    }

    @Test
    @WithActor(Role.TEACHER)
    void aTeacherWithoutAProjectIsToldWhatTheyAreFor() {
        navigate(ProjectsView.class);
        assertThat(find(Button.class).withText("Create project").all()).isEmpty();
    }

    private Button dialogsButton(String label) {
        return find(Button.class).withText(label).all().getLast();
    }
}
