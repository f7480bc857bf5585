package io.croft.tenancy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.croft.access.Actor;
import io.croft.access.ProjectId;
import io.croft.access.Role;
import io.croft.access.TenantId;
import io.croft.testing.As;
import io.croft.testing.CroftTest;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.domain.PageRequest;
import org.springframework.security.access.AccessDeniedException;

/** What a reseller, a salesperson and an administrator see of a tree of companies, and what none of them may do. */
@CroftTest
class ResellerTest {

    @Autowired
    Companies companies;

    @Autowired
    CompanyLife life;

    @Autowired
    Projects projects;

    @Autowired
    FeatureSwitches features;

    private TenantId reseller;
    private TenantId customer;
    private TenantId customersChild;
    private TenantId sibling;

    @BeforeEach
    void aTreeAndACompanyBesideIt() {
        reseller = create(wanted());
        customer = create(wanted().below(reseller));
        customersChild = create(wanted().below(customer));
        sibling = create(wanted());
    }

    @Test
    void aResellerSeesItsCompanyAndAllBelowItAtAnyDepthAndNothingBesideIt() {
        Actor actor = As.actor(Role.RESELLER, reseller);
        assertThat(visibleTo(actor)).containsExactlyInAnyOrder(reseller, customer, customersChild);
        assertThat(As.call(actor, () -> companies.find(customersChild))).isPresent();
        assertThat(As.call(actor, () -> companies.find(sibling))).isEmpty();
        assertThat(As.call(actor, () -> companies.count(CompanyFilter.ALL))).isEqualTo(3);
    }

    @Test
    void aResellerFurtherDownSeesNothingAboveIt() {
        assertThat(visibleTo(As.actor(Role.RESELLER, customer))).containsExactlyInAnyOrder(customer, customersChild);
    }

    @Test
    void everybodyElseSeesTheirOwnCompanyAlone() {
        for (Role role : List.of(Role.COMPANY_ADMIN, Role.SALESPERSON, Role.TEACHER, Role.USER)) {
            assertThat(visibleTo(As.actor(role, reseller))).as(role.name()).containsExactly(reseller);
        }
    }

    @Test
    void namesAreGivenOnlyOfCompaniesThatAreSeen() {
        List<TenantId> asked = List.of(reseller, customer, sibling, As.newCompany());
        assertThat(As.call(As.actor(Role.RESELLER, reseller), () -> companies.names(asked)))
                .containsOnlyKeys(reseller, customer);
        assertThat(As.call(As.superAdmin(), () -> companies.names(asked)))
                .containsOnlyKeys(reseller, customer, sibling);
        assertThat(As.call(As.superAdmin(), () -> companies.names(List.of()))).isEmpty();
    }

    @Test
    void nobodyButTheProviderMakesChangesMovesOrEndsCompanies() {
        for (Role role : List.of(Role.RESELLER, Role.SALESPERSON, Role.COMPANY_ADMIN, Role.TEACHER, Role.USER)) {
            Actor actor = As.actor(role, reseller);
            refused(actor, () -> companies.create(wanted()));
            refused(actor, () -> companies.move(customer, null));
            refused(actor, () -> life.suspend(customer));
            refused(actor, () -> life.resume(customer));
            refused(actor, () -> life.delete(customersChild));
            refused(actor, () -> life.restore(customersChild));
            refused(actor, () -> life.removeExpired());
        }
        assertThat(As.call(As.superAdmin(), () -> life.isStopped(customer))).isFalse();
    }

    @Test
    void projectsOfCompaniesBelowAreNotTheResellersAndASalespersonSeesNone() {
        project(reseller, "Own");
        ProjectId below = project(customer, "Below");
        ProjectId beside = project(sibling, "Beside");
        Actor actor = As.actor(Role.RESELLER, reseller);
        assertThat(As.call(actor, () -> projects.list("", PageRequest.of(0, 50))))
                .extracting(ProjectSummary::name)
                .containsExactly("Own");
        assertThat(As.call(actor, () -> projects.count(""))).isEqualTo(1);
        for (ProjectId other : List.of(below, beside)) {
            assertThat(As.call(actor, () -> projects.find(other))).isEmpty();
            assertThat(As.call(actor, () -> projects.names(List.of(other)))).isEmpty();
            assertThatThrownBy(() -> As.run(actor, () -> projects.delete(other)))
                    .isInstanceOf(ProjectNotFound.class);
        }
        refused(As.actor(Role.SALESPERSON, reseller), () -> projects.list("", PageRequest.of(0, 50)));
    }

    @Test
    void nobodyButTheProviderSwitchesFeaturesOfACompany() {
        for (Role role : List.of(Role.RESELLER, Role.SALESPERSON, Role.COMPANY_ADMIN, Role.TEACHER, Role.USER)) {
            refused(As.actor(role, reseller), () -> features.set(customer, "labs", false));
            refused(As.actor(role, reseller), () -> features.of(customer));
        }
        assertThat(As.call(As.superAdmin(), () -> features.of(customer))).allMatch(FeatureSwitch::on);
    }

    private ProjectId project(TenantId company, String name) {
        Actor admin = As.actor(Role.COMPANY_ADMIN, company);
        ProjectResult made = As.call(admin, () -> projects.create(new ProjectName(name), ProjectDescription.NONE));
        return ((ProjectResult.Done) made).id();
    }

    private static void refused(Actor actor, Runnable deed) {
        assertThatThrownBy(() -> As.run(actor, deed)).as(actor.role().name()).isInstanceOf(AccessDeniedException.class);
    }

    private List<TenantId> visibleTo(Actor actor) {
        return As.call(actor, () -> companies.list(CompanyFilter.ALL, PageRequest.of(0, 50)))
                .map(CompanySummary::id)
                .getContent();
    }

    private TenantId create(CreateCompany wanted) {
        return ((CreateCompanyResult.Created) As.call(As.superAdmin(), () -> companies.create(wanted))).id();
    }

    private static CreateCompany wanted() {
        String name = "t-" + UUID.randomUUID().toString().replace("-", "");
        return CreateCompany.named(name, name);
    }
}
