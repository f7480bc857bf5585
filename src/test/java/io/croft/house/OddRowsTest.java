package io.croft.house;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.data.provider.Query;
import io.croft.access.Actor;
import io.croft.access.ActorAuthentication;
import io.croft.access.Role;
import io.croft.access.TenantId;
import io.croft.cluster.ClusterId;
import io.croft.lab.ClassFixture;
import io.croft.lab.ClassId;
import io.croft.testing.As;
import io.croft.testing.ScreenTest;
import io.croft.uikit.FailedState;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.core.context.SecurityContextHolder;

/** A row with a word that this release does not know, as a later one may write, takes no list away. */
class OddRowsTest extends ScreenTest {

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    ClassFixture classes;

    private Runnable clean = () -> {};

    @AfterEach
    void signOut() {
        clean.run();
        SecurityContextHolder.clearContext();
    }

    @Test
    void theListOfJobsShowsTheOthers() {
        Actor admin = As.actor(Role.COMPANY_ADMIN, As.newCompany());
        clean = () -> jdbc.update(
                "delete from job_job where tenant_id = ?", admin.company().value());
        for (String state : List.of("SUCCEEDED", "MELTED", "FAILED")) {
            jdbc.update(
                    """
                    insert into job_job (id, tenant_id, kind, payload, actor, title, started_by, started_by_name, origin, leaves, state,
                        submitted_at, changed_at, finished_at)
                    values (?, ?, 'odd', '{}', '{}', '{"key":"job.jobs","args":[]}', ?, 'Somebody', 'test', '[]', ?, now(6), '2026-01-01', now(6))""", UUID.randomUUID(), admin.company().value(), admin.id().value(), state);
        }
        assertThat(shown(admin, "jobs")).hasSize(2).noneMatch(row -> row.contains("MELTED"));
    }

    @Test
    void theListOfClassesShowsTheOthers() {
        Actor teacher = As.actor(Role.TEACHER, classes.company());
        ClassId odd = classes.ready(teacher, 1);
        ClassId odder = classes.ready(teacher, 1);
        ClassId usual = classes.ready(teacher, 1);
        jdbc.update("update lab_class set state = 'MELTED' where id = ?", odd.value());
        jdbc.update("update lab_class set method = 'TAROT' where id = ?", odder.value());
        clean = () -> jdbc.update(
                "update lab_class set state = 'READY', method = 'LINKED_CLONE' where id in (?, ?)",
                odd.value(),
                odder.value());
        assertThat(shown(teacher, "classes")).singleElement().asString().contains(usual.toString());
    }

    @Test
    void theListOfPeopleShowsTheOthers() {
        Actor admin = As.actor(Role.COMPANY_ADMIN, classes.company());
        clean = () -> jdbc.update(
                "delete from people_person where tenant_id = ?", admin.company().value());
        person(admin, "Ann Usual", "USER", "ACTIVE");
        person(admin, "Bo Odd", "WIZARD", "ACTIVE");
        person(admin, "Cy Odd", "USER", "MELTED");
        person(admin, "Di Usual", "TEACHER", "ACTIVE");
        assertThat(shown(admin, "people"))
                .hasSize(2)
                .anyMatch(row -> row.contains("Ann Usual"))
                .anyMatch(row -> row.contains("Di Usual"));
    }

    @Test
    void theListOfTemplatesShowsThemAll() {
        ClusterId cluster = ClusterId.next();
        clean = () -> jdbc.update("delete from inventory_guest where cluster_id = ?", cluster.value());
        template(cluster, 101, "QEMU", "STOPPED");
        template(cluster, 102, "PODMAN", "STOPPED");
        template(cluster, 103, "QEMU", "MELTED");
        assertThat(shown(As.superAdmin(), "templates"))
                .filteredOn(row -> row.contains(cluster.toString()))
                .hasSize(3);
    }

    @Test
    void theListOfCompaniesShowsTheOthers() {
        TenantId odd = classes.company();
        TenantId usual = classes.company();
        clean = () -> jdbc.update("update tenancy_company set status = 'ACTIVE' where id = ?", odd.value());
        jdbc.update("update tenancy_company set name = ? where id = ?", "~" + usual, usual.value());
        jdbc.update(
                "update tenancy_company set status = 'MELTED', name = ? where id = ?", "~" + usual + "~", odd.value());
        assertThat(shown(As.superAdmin(), "companies"))
                .anyMatch(row -> row.contains(usual.toString()))
                .noneMatch(row -> row.contains(odd.toString()));
    }

    private List<String> shown(Actor who, String list) {
        SecurityContextHolder.getContext().setAuthentication(new ActorAuthentication(who));
        UI.getCurrent().navigate(list);
        @SuppressWarnings("unchecked")
        Grid<Object> grid = find(Grid.class).single();
        List<String> rows = grid.getDataProvider()
                .fetch(new Query<>(0, 2000, List.of(), null, null))
                .map(Object::toString)
                .toList();
        assertThat(find(FailedState.class).all()).as("the list could be read").isEmpty();
        return rows;
    }

    private void person(Actor admin, String name, String role, String status) {
        jdbc.update(
                """
                insert into people_person (id, version, tenant_id, email, display_name, status, role, created_at)
                values (?, 0, ?, ?, ?, ?, ?, now(6))""",
                UUID.randomUUID(),
                admin.company().value(),
                UUID.randomUUID() + "@example.org",
                name,
                status,
                role);
    }

    private void template(ClusterId cluster, int vmid, String kind, String state) {
        jdbc.update("""
                insert into inventory_guest (cluster_id, vmid, tenant_id, kind, name, node, state, state_since, template, tags,
                    cores, memory_bytes, disk_bytes, cpu_percent, memory_used, addresses, macs, agent, label)
                values (?, ?, ?, ?, 'template', 'pve1', ?, now(6), true, '', 1, 0, 0, 0, 0, '', '', false, '')""", cluster.value(), vmid, TenantId.PROVIDER.value(), kind, state);
    }
}
