package io.croft.tenancy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.croft.access.TenantId;
import io.croft.kernel.Problem;
import io.croft.testing.As;
import io.croft.testing.CroftTest;
import io.croft.testing.TestClock;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** What happens to one company from its making to its end. */
@CroftTest
class CompanyLifeTest {

    @Autowired
    Companies companies;

    @Autowired
    CompanyLife life;

    @Autowired
    ExpiredCompanies expired;

    @Autowired
    TestClock clock;

    @Autowired
    JdbcTemplate jdbc;

    private CreateCompany wanted;
    private TenantId company;

    @BeforeEach
    void make() {
        wanted = wanted();
        company = create(wanted);
    }

    @AfterEach
    void now() {
        clock.reset();
    }

    @Test
    void aNewCompanyWorksAndBearsWhatWasAskedFor() {
        CompanyDetails details = details();
        assertThat(details.name()).isEqualTo(wanted.name());
        assertThat(details.slug()).isEqualTo(wanted.slug());
        assertThat(details.status()).isEqualTo(CompanyStatus.ACTIVE);
        assertThat(details.parent()).isNull();
        assertThat(details.restorableUntil()).isNull();
        assertThat(details.isProvider()).isFalse();
        assertThat(life.isStopped(company)).isFalse();
        assertThat(recorded()).containsExactly("tenancy.company.created");
    }

    @Test
    void factsAreChangedAndTheSlugStays() {
        ChangeCompany change = new ChangeCompany(
                new CompanyName("Hill " + UUID.randomUUID()),
                "office@hill.example",
                Locale.forLanguageTag("es"),
                ZoneId.of("Europe/Madrid"),
                "pays by invoice");
        assertThat(As.call(As.superAdmin(), () -> companies.change(company, change)))
                .isEqualTo(new ChangeCompanyResult.Changed());
        CompanyDetails details = details();
        assertThat(details.name()).isEqualTo(change.name());
        assertThat(details.contact()).isEqualTo("office@hill.example");
        assertThat(details.locale()).isEqualTo(Locale.forLanguageTag("es"));
        assertThat(details.timeZone()).isEqualTo(ZoneId.of("Europe/Madrid"));
        assertThat(details.notes()).isEqualTo("pays by invoice");
        assertThat(details.slug()).isEqualTo(wanted.slug());
    }

    @Test
    void aNameThatAnotherCompanyHasIsToldAtTheFieldAndOnesOwnIsNoObstacle() {
        CreateCompany other = wanted();
        create(other);
        assertThat(change(other.name()))
                .isEqualTo(new ChangeCompanyResult.Refused(
                        Problem.at("name", "tenancy.company.name.taken", other.name())));
        assertThat(change(wanted.name())).isEqualTo(new ChangeCompanyResult.Changed());
    }

    @Test
    void aSuspendedCompanyIsStoppedUntilItIsResumed() {
        As.run(As.superAdmin(), () -> life.suspend(company));
        assertThat(life.isStopped(company)).isTrue();
        assertThat(details().status()).isEqualTo(CompanyStatus.SUSPENDED);
        As.run(As.superAdmin(), () -> life.resume(company));
        assertThat(life.isStopped(company)).isFalse();
        assertThat(recorded())
                .containsExactly("tenancy.company.created", "tenancy.company.suspended", "tenancy.company.resumed");
    }

    @Test
    void aDeletedCompanyIsStoppedAndSaysUntilWhenItCanComeBack() {
        var deleted = As.call(As.superAdmin(), () -> life.delete(company));
        assertThat(deleted).isInstanceOfSatisfying(DeleteCompanyResult.Deleted.class, gone -> {
            assertThat(gone.restorableUntil())
                    .isBetween(
                            clock.instant().plus(Duration.ofDays(30)).minusSeconds(60),
                            clock.instant().plus(Duration.ofDays(30)));
        });
        assertThat(life.isStopped(company)).isTrue();
        assertThat(As.call(As.superAdmin(), () -> companies.exists(company))).isFalse();
        assertThat(details().restorableUntil()).isNotNull();
    }

    @Test
    void nothingStandsBelowADeletedCompanyOrTheProvider() {
        As.run(As.superAdmin(), () -> life.delete(company));
        Problem unfit = Problem.at("parent", "tenancy.company.parent.unfit");
        for (TenantId parent : List.of(company, TenantId.PROVIDER)) {
            assertThat(As.call(As.superAdmin(), () -> companies.create(wanted().below(parent))))
                    .isEqualTo(new CreateCompanyResult.Refused(List.of(unfit)));
        }
    }

    @Test
    void everyNightRemovesWhatNobodyBroughtBackWithinThirtyDaysAndFreesItsSlug() {
        As.run(As.superAdmin(), () -> life.delete(company));
        clock.advance(Duration.ofDays(29));
        expired.remove();
        assertThat(As.call(As.superAdmin(), () -> companies.find(company))).isPresent();
        clock.advance(Duration.ofDays(2));
        expired.remove();
        assertThat(As.call(As.superAdmin(), () -> companies.find(company))).isEmpty();
        assertThat(create(wanted)).isNotEqualTo(company);
        assertThat(recorded()).contains("tenancy.company.removed");
    }

    @Test
    void aCompanyThatDoesNotExistIsNotFoundWhateverIsAsked() {
        TenantId nobody = As.newCompany();
        assertThat(life.isStopped(nobody)).isFalse();
        assertThatThrownBy(() -> As.run(As.superAdmin(), () -> life.suspend(nobody)))
                .isInstanceOf(CompanyNotFound.class);
        assertThatThrownBy(() -> As.run(As.superAdmin(), () -> companies.move(nobody, null)))
                .isInstanceOf(CompanyNotFound.class);
        assertThatThrownBy(() -> As.call(As.superAdmin(), () -> companies.create(wanted().below(nobody))))
                .isInstanceOf(CompanyNotFound.class);
    }

    private ChangeCompanyResult change(CompanyName name) {
        return As.call(
                As.superAdmin(),
                () -> companies.change(company, new ChangeCompany(name, "", Locale.ENGLISH, ZoneId.of("UTC"), "")));
    }

    private CompanyDetails details() {
        return As.call(As.superAdmin(), () -> companies.find(company)).orElseThrow();
    }

    /** What was recorded of the company, whether it has its number yet or not. */
    private List<String> recorded() {
        return jdbc.queryForList(
                "select action from (select action, happened_at from activity_record where thing_id = ? "
                        + "union all select action, happened_at from activity_incoming where thing_id = ?) both_tables order by happened_at",
                String.class,
                company.value().toString(),
                company.value().toString());
    }

    private TenantId create(CreateCompany wish) {
        return ((CreateCompanyResult.Created) As.call(As.superAdmin(), () -> companies.create(wish))).id();
    }

    private static CreateCompany wanted() {
        String name = "t-" + UUID.randomUUID().toString().replace("-", "");
        return CreateCompany.named(name, name);
    }
}
