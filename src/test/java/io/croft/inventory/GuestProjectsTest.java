package io.croft.inventory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.croft.access.Actor;
import io.croft.access.ProjectId;
import io.croft.access.Role;
import io.croft.access.TenantId;
import io.croft.access.TenantScope;
import io.croft.access.WriteOutsideProject;
import io.croft.cluster.ClusterId;
import io.croft.kernel.Identifier;
import io.croft.tenancy.ProjectDescription;
import io.croft.tenancy.ProjectMembers;
import io.croft.tenancy.ProjectName;
import io.croft.tenancy.ProjectNotFound;
import io.croft.tenancy.ProjectResult;
import io.croft.tenancy.Projects;
import io.croft.testing.As;
import io.croft.testing.CroftTest;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.domain.PageRequest;
import org.springframework.data.domain.Sort;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.test.util.ReflectionTestUtils;
import org.springframework.transaction.support.TransactionTemplate;

/** Machines in projects: who sees them, who moves them. */
@CroftTest
class GuestProjectsTest {

    @Autowired
    GuestProjects guestProjects;

    @Autowired
    Guests guests;

    @Autowired
    KnownGuests known;

    @Autowired
    Templates templates;

    @Autowired
    Ownership ownership;

    @Autowired
    OwnerStore owners;

    @Autowired
    Projects projects;

    @Autowired
    ProjectMembers members;

    @Autowired
    EntityManager entities;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcTemplate jdbc;

    private final TenantId company = As.newCompany();
    private final Actor admin = As.actor(Role.COMPANY_ADMIN, company);
    private final Actor teacher = As.actor(Role.TEACHER, company);
    private final ClusterId cluster = ClusterId.next();
    private final GuestRef inside = new GuestRef(cluster, 101);
    private final GuestRef outside = new GuestRef(cluster, 102);
    private ProjectId project = new ProjectId(Identifier.next());

    @BeforeEach
    void twoMachinesAndAProject() {
        machine(inside, "db-01");
        machine(outside, "web-01");
        jdbc.update(
                "insert into people_person (id, version, tenant_id, email, display_name, status, role, created_at)"
                        + " values (?, 0, ?, ?, 'Teacher', 'ACTIVE', 'TEACHER', now(6))",
                teacher.id().value(),
                company.value(),
                teacher.id() + "@example.org");
        project = create("Shop");
        assertThat(As.<Integer, RuntimeException>call(admin, () -> guestProjects.move(Set.of(inside), project)))
                .isOne();
    }

    @AfterEach
    void clear() {
        jdbc.update("delete from inventory_guest where cluster_id = ?", cluster.value());
        jdbc.update("delete from cluster_grant where cluster_id = ?", cluster.value());
        jdbc.update("delete from tenancy_project where tenant_id = ?", company.value());
        jdbc.update("delete from access_object_right where tenant_id = ?", company.value());
        jdbc.update("delete from people_person where id = ?", teacher.id().value());
    }

    @Test
    void whoeverIsNoMemberSeesOnlyMachinesOutsideProjects() {
        assertThat(seen(teacher)).containsExactly(outside);
        assertThat(count(teacher)).isOne();
        assertThat(As.call(teacher, () -> guests.find(inside))).isEmpty();
        assertThat(As.call(teacher, () -> guests.find(List.of(inside, outside))))
                .extracting(GuestRow::ref)
                .containsExactly(outside);
        assertThat(seen(admin)).containsExactly(inside, outside);
    }

    @Test
    void aMemberSeesTheProjectsMachinesAsSoonAsTheyAreAddedAndNoLongerThanThat() {
        assertThat(As.<Boolean, RuntimeException>call(admin, () -> members.add(project, teacher.id())))
                .isTrue();
        assertThat(seen(teacher)).containsExactly(inside, outside);
        As.run(admin, () -> members.remove(project, teacher.id()));
        assertThat(seen(teacher)).containsExactly(outside);
    }

    @Test
    void aListOfOneProjectShowsItsMachinesOnly() {
        assertThat(As.call(admin, () -> guests.list(GuestFilter.ALL.in(project), PageRequest.of(0, 10))))
                .extracting(GuestRow::ref)
                .containsExactly(inside);
        assertThat(As.<Long, RuntimeException>call(admin, () -> guests.count(GuestFilter.ALL.in(project), 10)))
                .isOne();
    }

    @Test
    void aMachineGoesIntoNoProjectOfAnotherCompany() {
        Actor stranger = As.actor(Role.COMPANY_ADMIN, As.newCompany());
        assertThatThrownBy(() -> As.run(stranger, () -> guestProjects.move(Set.of(outside), project)))
                .isInstanceOf(ProjectNotFound.class);
        assertThat(As.<Integer, RuntimeException>call(stranger, () -> guestProjects.move(Set.of(inside), null)))
                .as("a machine of another company")
                .isZero();
        assertThat(seen(teacher)).containsExactly(outside);
    }

    @Test
    void aTeacherMovesNoMachine() {
        assertThatThrownBy(() -> As.run(teacher, () -> guestProjects.move(Set.of(outside), null)))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void aMachineThatGoesToAnotherCompanyLeavesItsProject() {
        TenantId other = As.newCompany();
        transaction.executeWithoutResult(status -> owners.move(inside, other, "", null));
        assertThat(As.call(As.actor(Role.COMPANY_ADMIN, other), () -> guests.find(inside)))
                .hasValueSatisfying(
                        details -> assertThat(details.row().project()).isNull());
    }

    @Test
    void aProjectIsDeletedOnceItHoldsNothing() {
        assertThat(As.<ProjectResult, RuntimeException>call(admin, () -> projects.delete(project)))
                .isInstanceOf(ProjectResult.NotEmpty.class);
        assertThat(As.<Integer, RuntimeException>call(admin, () -> guestProjects.move(Set.of(inside), null)))
                .isOne();
        assertThat(As.<ProjectResult, RuntimeException>call(admin, () -> projects.delete(project)))
                .isInstanceOf(ProjectResult.Done.class);
        assertThat(As.call(admin, () -> projects.find(project))).isEmpty();
    }

    @Test
    void nothingIsWrittenIntoAProjectByWhoeverIsNoMember() {
        Guest made = new Guest();
        ReflectionTestUtils.setField(made, "id", new GuestRef(cluster, 103));
        ReflectionTestUtils.setField(made, "project", project.value());
        assertThatThrownBy(() -> As.run(
                        teacher,
                        () -> transaction.executeWithoutResult(status -> {
                            entities.persist(made);
                            entities.flush();
                        })))
                .isInstanceOf(WriteOutsideProject.class);
    }

    @Test
    void croftsOwnWorkForTheCompanySeesMachinesInAllProjects() {
        assertThat(TenantScope.<Long, RuntimeException>call(
                        company,
                        () -> transaction.execute(status -> entities.createQuery(
                                        "select count(g) from Guest g where g.id.cluster = :cluster", Long.class)
                                .setParameter("cluster", cluster)
                                .getSingleResult())))
                .isEqualTo(2);
    }

    @Test
    void aTemplateInAProjectIsUsedByMembersOnly() {
        jdbc.update("update inventory_guest set template = true where cluster_id = ?", cluster.value());
        jdbc.update(
                "insert into cluster_grant (cluster_id, company_id, nodes, storages) values (?, ?, '', '')",
                cluster.value(),
                company.value());
        assertThat(usable(teacher)).containsExactly("web-01");
        assertThat(usable(admin)).containsExactlyInAnyOrder("db-01", "web-01");
        As.run(admin, () -> members.add(project, teacher.id()));
        assertThat(usable(teacher)).containsExactlyInAnyOrder("db-01", "web-01");
    }

    @Test
    void whoeverSitsAtAMachineSeesItWithoutSeeingMachinesOrProjects() {
        Actor student = As.actor(Role.USER, company);
        assertThat(As.call(student, () -> known.find(List.of(inside, outside)))).hasSize(2);
        assertThat(seen(teacher)).as("the limit is in force again afterwards").containsExactly(outside);
        assertThatThrownBy(() -> As.call(student, () -> guests.find(outside)))
                .isInstanceOf(AccessDeniedException.class);
        Actor stranger = As.actor(Role.TEACHER, As.newCompany());
        assertThat(As.call(stranger, () -> known.find(List.of(inside, outside))))
                .isEmpty();
    }

    @Test
    void aMachineThatIsClaimedAgainByItsCompanyStaysInItsProject() {
        As.run(Actor.system(company), () -> ownership.claim(inside, company, "database", null));
        assertThat(As.call(admin, () -> guests.find(inside)).orElseThrow().row().project())
                .isEqualTo(project);
    }

    @Test
    void aGuestThatIsGoneDoesNotKeepAProjectAndLeavesItWhenItIsDeleted() {
        jdbc.update(
                "update inventory_guest set state = 'GONE', former_project = project_id where cluster_id = ?",
                cluster.value());
        assertThat(As.<ProjectResult, RuntimeException>call(admin, () -> projects.delete(project)))
                .isInstanceOf(ProjectResult.Done.class);
        assertThat(jdbc.queryForObject(
                        "select count(*) from inventory_guest where project_id = ? or former_project = ?",
                        Long.class,
                        project.value(),
                        project.value()))
                .isZero();
    }

    private List<String> usable(Actor actor) {
        return As.call(actor, () -> templates.usable()).stream()
                .filter(template -> template.ref().cluster().equals(cluster))
                .map(TemplateRow::name)
                .toList();
    }

    private void machine(GuestRef ref, String name) {
        jdbc.update("""
                insert into inventory_guest (cluster_id, vmid, tenant_id, kind, name, node, state, state_since, template, tags, cores,
                    memory_bytes, disk_bytes, cpu_percent, memory_used, addresses, macs, agent, label)
                values (?, ?, ?, 'QEMU', ?, 'pve1', 'RUNNING', now(6), false, '', 2, 1024, 1024, 0, 0, '', '', false, '')
                """, ref.cluster().value(), ref.vmid(), company.value(), name);
    }

    private ProjectId create(String name) {
        ProjectResult made = As.call(admin, () -> projects.create(new ProjectName(name), ProjectDescription.NONE));
        return ((ProjectResult.Done) made).id();
    }

    private List<GuestRef> seen(Actor actor) {
        return As.call(actor, () -> guests.list(GuestFilter.of(cluster), PageRequest.of(0, 10, Sort.by("vmid"))))
                .stream()
                .map(GuestRow::ref)
                .toList();
    }

    private long count(Actor actor) {
        return As.<Long, RuntimeException>call(actor, () -> guests.count(GuestFilter.of(cluster), 10));
    }
}
