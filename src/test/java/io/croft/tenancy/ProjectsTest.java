package io.croft.tenancy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.croft.access.Actor;
import io.croft.access.ProjectId;
import io.croft.access.Role;
import io.croft.access.TenantId;
import io.croft.access.UserId;
import io.croft.kernel.Identifier;
import io.croft.kernel.InvalidValue;
import io.croft.kernel.Problem;
import io.croft.testing.As;
import io.croft.testing.CroftTest;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.domain.PageRequest;
import org.springframework.data.domain.Sort;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.access.AccessDeniedException;

/** Projects of a company: who sees which, what they are called, who belongs to them, and how they end. */
@CroftTest
class ProjectsTest {

    @Autowired
    Projects projects;

    @Autowired
    ProjectMembers members;

    @Autowired
    JdbcTemplate jdbc;

    private TenantId company;
    private Actor admin;

    @BeforeEach
    void aCompany() {
        company = As.newCompany();
        admin = As.actor(Role.COMPANY_ADMIN, company);
    }

    @Test
    void aProjectIsReadAsItWasMadeAndChanged() {
        ProjectId id = made("Shop", "what we sell");
        ProjectDetails read = find(admin, id);
        assertThat(read.name()).isEqualTo("Shop");
        assertThat(read.description()).isEqualTo("what we sell");
        assertThat(read.company()).isEqualTo(company);
        assertThat(change(id, "Store", "")).isEqualTo(new ProjectResult.Done(id));
        assertThat(find(admin, id).name()).isEqualTo("Store");
        assertThat(find(admin, id).version()).isGreaterThan(read.version());
    }

    @ParameterizedTest
    @ValueSource(strings = {"shop", "SHOP", "Shöp", " Shop "})
    void aNameIsTakenHoweverItIsWritten(String name) {
        made("Shop", "");
        ProjectId other = made("Lab", "");
        String shown = new ProjectName(name).value();
        ProjectResult taken = new ProjectResult.Refused(Problem.at("name", "tenancy.project.name.taken", shown));
        assertThat(create(name)).isEqualTo(taken);
        assertThat(change(other, name, "")).isEqualTo(taken);
    }

    @Test
    void aProjectKeepsItsOwnNameAndAnotherCompanyMayHaveItToo() {
        ProjectId id = made("Shop", "");
        assertThat(change(id, "shop", "")).isEqualTo(new ProjectResult.Done(id));
        Actor elsewhere = As.actor(Role.COMPANY_ADMIN, As.newCompany());
        assertThat(As.call(elsewhere, () -> projects.create(new ProjectName("Shop"), ProjectDescription.NONE)))
                .isInstanceOf(ProjectResult.Done.class);
    }

    @Test
    void nobodyOfAnotherCompanySeesChangesOrDeletesAProject() {
        ProjectId id = made("Shop", "");
        Actor stranger = As.actor(Role.COMPANY_ADMIN, As.newCompany());
        assertThat(As.call(stranger, () -> projects.find(id))).isEmpty();
        assertThat(As.call(stranger, () -> projects.names(List.of(id)))).isEmpty();
        assertThat(As.call(stranger, () -> projects.count(""))).isZero();
        for (Runnable deed : List.<Runnable>of(
                () -> projects.change(id, new ProjectName("Mine"), ProjectDescription.NONE),
                () -> projects.delete(id),
                () -> projects.hold(id),
                () -> members.of(id),
                () -> members.add(id, stranger.id()),
                () -> members.remove(id, stranger.id()))) {
            assertThatThrownBy(() -> As.run(stranger, deed)).isInstanceOf(ProjectNotFound.class);
        }
        assertThat(find(admin, id).name()).isEqualTo("Shop");
    }

    @Test
    void peopleWhoDoNotManageProjectsMakeChangeAndEndNone() {
        ProjectId id = made("Shop", "");
        for (Role role : List.of(Role.TEACHER, Role.USER)) {
            Actor person = As.actor(role, company);
            for (Runnable deed : List.<Runnable>of(
                    () -> projects.create(new ProjectName("Own"), ProjectDescription.NONE),
                    () -> projects.change(id, new ProjectName("Own"), ProjectDescription.NONE),
                    () -> projects.delete(id),
                    () -> members.search(""),
                    () -> members.add(id, person.id()),
                    () -> members.remove(id, person.id()))) {
                assertThatThrownBy(() -> As.run(person, deed))
                        .as(role.name())
                        .isInstanceOf(AccessDeniedException.class);
            }
        }
    }

    @Test
    void aMemberSeesTheirProjectsAndNoOthersUntilTheyAreTakenOut() {
        ProjectId shop = made("Shop", "");
        ProjectId lab = made("Lab", "");
        Actor teacher = person("Ana", Role.TEACHER);
        assertThat(listed(teacher, "")).isEmpty();
        assertThat(add(shop, teacher.id())).isTrue();
        assertThat(listed(teacher, "")).containsExactly("Shop");
        assertThat(As.call(teacher, () -> projects.find(lab))).isEmpty();
        assertThat(As.call(teacher, () -> projects.names(List.of(shop, lab)))).containsOnlyKeys(shop);
        assertThat(As.call(teacher, () -> projects.count(""))).isOne();
        assertThat(As.call(admin, () -> members.remove(shop, teacher.id()))).isTrue();
        assertThat(listed(teacher, "")).isEmpty();
        assertThatThrownBy(() -> As.call(teacher, () -> members.of(shop))).isInstanceOf(ProjectNotFound.class);
    }

    @Test
    void aPersonIsAddedOnceAndOnlyOneOfTheCompany() {
        ProjectId shop = made("Shop", "");
        Actor teacher = person("Ana", Role.TEACHER);
        assertThat(add(shop, teacher.id())).isTrue();
        assertThat(add(shop, teacher.id())).isFalse();
        assertThat(add(shop, new UserId(Identifier.next()))).isFalse();
        assertThat(As.call(admin, () -> members.of(shop)))
                .extracting(Colleague::name)
                .containsExactly("Ana");
        assertThat(As.call(admin, () -> members.remove(shop, new UserId(Identifier.next()))))
                .isFalse();
    }

    @Test
    void peopleAreFoundBySignsOfTheirNamesLiterally() {
        person("Ana_1", Role.USER);
        person("Anab1", Role.USER);
        assertThat(As.call(admin, () -> members.search("a_1")))
                .extracting(Colleague::name)
                .containsExactly("Ana_1");
        assertThat(As.call(admin, () -> members.search("%"))).isEmpty();
    }

    @Test
    void membersAreInTheOrderOfTheirNamesAndCounted() {
        ProjectId shop = made("Shop", "");
        for (String name : List.of("Zoe", "Ana", "Moritz")) {
            add(shop, person(name, Role.USER).id());
        }
        assertThat(As.call(admin, () -> members.of(shop)))
                .extracting(Colleague::name)
                .containsExactly("Ana", "Moritz", "Zoe");
        assertThat(As.call(admin, () -> projects.list("", PageRequest.of(0, 9))).getContent())
                .extracting(ProjectSummary::members)
                .containsExactly(3L);
    }

    @Test
    void aDeletedProjectIsGoneAndItsNameIsFree() {
        ProjectId shop = made("Shop", "");
        Actor teacher = person("Ana", Role.TEACHER);
        add(shop, teacher.id());
        assertThat(As.call(admin, () -> projects.delete(shop))).isEqualTo(new ProjectResult.Done(shop));
        assertThat(As.call(admin, () -> projects.find(shop))).isEmpty();
        assertThat(jdbc.queryForObject(
                        "select count(*) from access_object_right where object_id = ?", Long.class, shop.value()))
                .isZero();
        assertThat(create("Shop")).isInstanceOf(ProjectResult.Done.class);
        assertThatThrownBy(() -> As.run(admin, () -> projects.delete(shop))).isInstanceOf(ProjectNotFound.class);
    }

    @Test
    void aSearchLooksIntoNamesAndDescriptionsAndTakesSignsLiterally() {
        made("Shop", "what we sell");
        made("Lab_1", "100 % physics");
        assertThat(listed(admin, "SELL")).containsExactly("Shop");
        assertThat(listed(admin, " shop ")).containsExactly("Shop");
        assertThat(listed(admin, "%")).containsExactly("Lab_1");
        assertThat(listed(admin, "b_1")).containsExactly("Lab_1");
        assertThat(listed(admin, "_")).containsExactly("Lab_1");
        assertThat(listed(admin, "\\")).isEmpty();
        assertThat(As.call(admin, () -> projects.count("sell"))).isOne();
    }

    @Test
    void pagesAreSortedAndSayWhetherThereIsMore() {
        for (String name : List.of("C", "A", "B")) {
            made(name, "");
        }
        var first = As.call(admin, () -> projects.list("", PageRequest.of(0, 2, Sort.by("name"))));
        assertThat(first.getContent()).extracting(ProjectSummary::name).containsExactly("A", "B");
        assertThat(first.hasNext()).isTrue();
        var last = As.call(admin, () -> projects.list("", PageRequest.of(1, 2, Sort.by("name"))));
        assertThat(last.getContent()).extracting(ProjectSummary::name).containsExactly("C");
        assertThat(last.hasNext()).isFalse();
    }

    @Test
    void whatIsDoneIsRecordedInItsCompany() {
        ProjectId shop = made("Shop", "");
        change(shop, "Store", "");
        Actor teacher = person("Ana", Role.TEACHER);
        add(shop, teacher.id());
        As.call(admin, () -> members.remove(shop, teacher.id()));
        As.call(admin, () -> projects.delete(shop));
        assertThat(recorded(shop))
                .containsExactlyInAnyOrder(
                        "tenancy.project.created",
                        "tenancy.project.changed",
                        "tenancy.project.memberAdded",
                        "tenancy.project.memberRemoved",
                        "tenancy.project.deleted");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "\u200b", "a\nb"})
    void aNameCanBeSeenAndIsOneLine(String name) {
        assertThatThrownBy(() -> new ProjectName(name)).isInstanceOf(InvalidValue.class);
        assertThatThrownBy(() -> new ProjectName("x".repeat(65))).isInstanceOf(InvalidValue.class);
        assertThat(new ProjectName("x".repeat(64)).value()).hasSize(64);
    }

    @Test
    void aDescriptionMayHaveLinesAndFiveHundredCharacters() {
        assertThat(new ProjectDescription(" one\ntwo ").value()).isEqualTo("one\ntwo");
        assertThat(new ProjectDescription("x".repeat(500)).value()).hasSize(500);
        assertThatThrownBy(() -> new ProjectDescription("x".repeat(501))).isInstanceOf(InvalidValue.class);
        assertThatThrownBy(() -> new ProjectDescription("bell\u0007")).isInstanceOf(InvalidValue.class);
    }

    @Test
    void aProjectIsCalledByItsIdOnlyWhereItIsSeen() {
        ProjectId shop = made("Shop", "");
        assertThat(As.call(admin, () -> projects.hold(shop))).isEqualTo(company);
        assertThat(As.call(admin, () -> projects.names(Set.of()))).isEmpty();
        assertThat(As.call(admin, () -> projects.names(Set.of(shop, new ProjectId(Identifier.next())))))
                .containsOnlyKeys(shop)
                .containsValue("Shop");
    }

    private ProjectResult create(String name) {
        return As.call(admin, () -> projects.create(new ProjectName(name), ProjectDescription.NONE));
    }

    private ProjectId made(String name, String description) {
        ProjectResult made =
                As.call(admin, () -> projects.create(new ProjectName(name), new ProjectDescription(description)));
        return ((ProjectResult.Done) made).id();
    }

    private ProjectResult change(ProjectId id, String name, String description) {
        return As.call(admin, () -> projects.change(id, new ProjectName(name), new ProjectDescription(description)));
    }

    private ProjectDetails find(Actor actor, ProjectId id) {
        return As.call(actor, () -> projects.find(id)).orElseThrow();
    }

    private boolean add(ProjectId project, UserId person) {
        return As.call(admin, () -> members.add(project, person));
    }

    private List<String> listed(Actor actor, String search) {
        return As.call(actor, () -> projects.list(search, PageRequest.of(0, 50, Sort.by("name"))))
                .map(ProjectSummary::name)
                .getContent();
    }

    private Actor person(String name, Role role) {
        Actor actor = As.actor(role, company);
        jdbc.update(
                "insert into people_person (id, version, tenant_id, email, display_name, status, role, created_at)"
                        + " values (?, 0, ?, ?, ?, 'ACTIVE', ?, now(6))",
                actor.id().value(),
                company.value(),
                actor.id() + "@example.org",
                name,
                role.name());
        return actor;
    }

    private List<String> recorded(ProjectId project) {
        return jdbc.queryForList(
                "select action from activity_record where thing_id = ?"
                        + " union all select action from activity_incoming where thing_id = ?",
                String.class,
                project.value().toString(),
                project.value().toString());
    }
}
