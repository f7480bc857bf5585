package io.croft.tenancy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.croft.access.Actor;
import io.croft.access.Role;
import io.croft.access.TenantId;
import io.croft.kernel.Problem;
import io.croft.tenancy.CreateCompanyResult.Created;
import io.croft.tenancy.CreateCompanyResult.Refused;
import io.croft.testing.As;
import io.croft.testing.CroftTest;
import io.croft.testing.TestClock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.domain.PageRequest;
import org.springframework.security.access.AccessDeniedException;

@CroftTest
class CompaniesTest {

    @Autowired
    Companies companies;

    @Autowired
    CompanyLife life;

    @Autowired
    TestClock clock;

    @AfterEach
    void now() {
        clock.reset();
    }

    @Test
    void aNameAndASlugAreTakenOnceAndBothAreToldAtTheirFields() {
        CreateCompany wanted = wanted();
        create(wanted);
        assertThat(As.call(As.superAdmin(), () -> companies.create(wanted)))
                .isEqualTo(new Refused(List.of(
                        Problem.at("name", "tenancy.company.name.taken", wanted.name()),
                        Problem.at("slug", "tenancy.company.slug.taken", wanted.slug()))));
    }

    @Test
    void aNewCompanyHasANameThatCanBeSeen() {
        CreateCompany unseen =
                CreateCompany.named("\u200B\u2060", wanted().slug().value());
        assertThat(As.call(As.superAdmin(), () -> companies.create(unseen)))
                .isEqualTo(new Refused(List.of(Problem.at("name", "tenancy.company.name.invalid"))));
    }

    @Test
    void companiesStandAtMostFiveLevelsDeep() {
        TenantId lowest = chain(5).getLast();
        assertThat(As.call(As.superAdmin(), () -> companies.create(wanted().below(lowest))))
                .isEqualTo(new Refused(List.of(Problem.at("parent", "tenancy.company.parent.tooDeep"))));
    }

    @Test
    void aCompanyDoesNotStandBelowItself() {
        List<TenantId> chain = chain(3);
        assertThat(As.call(As.superAdmin(), () -> companies.move(chain.getFirst(), chain.getLast())))
                .isEqualTo(new ChangeCompanyResult.Refused(Problem.at("parent", "tenancy.company.parent.cycle")));
    }

    @Test
    void aMovedCompanyTakesAllBelowItAlong() {
        List<TenantId> chain = chain(3);
        TenantId reseller = create(wanted());
        As.run(As.superAdmin(), () -> companies.move(chain.get(1), reseller));
        Actor actor = As.actor(Role.RESELLER, reseller);
        assertThat(visibleTo(actor)).containsExactlyInAnyOrder(reseller, chain.get(1), chain.get(2));
        assertThat(visibleTo(As.actor(Role.RESELLER, chain.getFirst()))).containsExactly(chain.getFirst());
    }

    @Test
    void aMoveThatWouldBeTooDeepIsRefused() {
        List<TenantId> above = chain(3);
        List<TenantId> below = chain(3);
        assertThat(As.call(As.superAdmin(), () -> companies.move(below.getFirst(), above.getLast())))
                .isEqualTo(new ChangeCompanyResult.Refused(Problem.at("parent", "tenancy.company.parent.tooDeep")));
    }

    @Test
    void anotherCompanyAnswersLikeOneThatDoesNotExist() {
        TenantId theirs = create(wanted());
        Actor admin = As.actor(Role.COMPANY_ADMIN, create(wanted()));
        assertThat(As.call(admin, () -> companies.find(theirs))).isEmpty();
        assertThat(As.call(admin, () -> companies.exists(theirs))).isFalse();
        assertThat(As.call(admin, () -> companies.names(List.of(theirs)))).isEmpty();
        assertThat(visibleTo(admin)).containsExactly(admin.home());
        assertThatThrownBy(() -> As.run(admin, () -> life.suspend(theirs))).isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void aCompanyThatOwnsSomethingIsNotDeleted() {
        List<TenantId> chain = chain(2);
        assertThat(As.call(As.superAdmin(), () -> life.delete(chain.getFirst())))
                .isInstanceOf(DeleteCompanyResult.NotEmpty.class);
        assertThat(As.call(As.superAdmin(), () -> companies.exists(chain.getFirst())))
                .isTrue();
    }

    @Test
    void aDeletedCompanyIsGoneFromTheListAndComesBackWithinThirtyDays() {
        CreateCompany wanted = wanted();
        TenantId company = create(wanted);
        As.run(As.superAdmin(), () -> life.delete(company));
        CompanyFilter search = new CompanyFilter(wanted.slug().value(), null);
        assertThat(As.call(As.superAdmin(), () -> companies.count(search))).isZero();
        clock.advance(Duration.ofDays(29));
        As.run(As.superAdmin(), () -> life.restore(company));
        assertThat(As.call(As.superAdmin(), () -> companies.count(search))).isEqualTo(1);
    }

    @Test
    void aDeletedCompanyIsGoneForGoodAfterThirtyDays() {
        TenantId company = create(wanted());
        As.run(As.superAdmin(), () -> life.delete(company));
        clock.advance(Duration.ofDays(31));
        assertThatThrownBy(() -> As.run(As.superAdmin(), () -> life.restore(company)))
                .isInstanceOf(IllegalStateException.class);
        assertThat(As.call(As.superAdmin(), () -> life.removeExpired())).isPositive();
        assertThat(As.call(As.superAdmin(), () -> companies.find(company))).isEmpty();
    }

    @Test
    void aResellerAndItsCompaniesThatExpireTogetherAreAllRemoved() {
        TenantId reseller = create(wanted());
        TenantId customer = create(wanted().below(reseller));
        As.run(As.superAdmin(), () -> life.delete(customer));
        As.run(As.superAdmin(), () -> life.delete(reseller));
        clock.advance(Duration.ofDays(31));
        As.call(As.superAdmin(), () -> life.removeExpired());
        assertThat(As.call(As.superAdmin(), () -> companies.find(customer))).isEmpty();
        assertThat(As.call(As.superAdmin(), () -> companies.find(reseller))).isEmpty();
    }

    @Test
    void theProviderIsNeitherSuspendedNorDeleted() {
        assertThatThrownBy(() -> As.run(As.superAdmin(), () -> life.suspend(TenantId.PROVIDER)))
                .isInstanceOf(CompanyNotFound.class);
        assertThatThrownBy(() -> As.run(As.superAdmin(), () -> life.delete(TenantId.PROVIDER)))
                .isInstanceOf(CompanyNotFound.class);
    }

    @Test
    void aSearchTakesPercentSignsLiterally() {
        create(wanted());
        assertThat(As.call(As.superAdmin(), () -> companies.count(new CompanyFilter("%", null))))
                .isZero();
    }

    private List<TenantId> visibleTo(Actor actor) {
        return As.call(actor, () -> companies.list(CompanyFilter.ALL, PageRequest.of(0, 50)))
                .map(CompanySummary::id)
                .getContent();
    }

    /** Makes companies each below the one before. */
    private List<TenantId> chain(int length) {
        List<TenantId> chain = new ArrayList<>(List.of(create(wanted())));
        while (chain.size() < length) {
            chain.add(create(wanted().below(chain.getLast())));
        }
        return chain;
    }

    private TenantId create(CreateCompany wanted) {
        return ((Created) As.call(As.superAdmin(), () -> companies.create(wanted))).id();
    }

    private static CreateCompany wanted() {
        String name = "t-" + UUID.randomUUID().toString().replace("-", "");
        return CreateCompany.named(name, name);
    }
}
