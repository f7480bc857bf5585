package io.croft.tenancy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.croft.access.TenantId;
import io.croft.kernel.Problem;
import io.croft.testing.As;
import io.croft.testing.CroftTest;
import io.croft.testing.TestClock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A deleted company comes back into a tree where it has its place and its name still, and no odd one keeps others from going. */
@CroftTest
class CompanyRestoreTest {

    @Autowired
    Companies companies;

    @Autowired
    CompanyLife life;

    @Autowired
    CompanyRepository repository;

    @Autowired
    InCompany inCompany;

    @Autowired
    TestClock clock;

    private TenantId reseller;
    private TenantId customer;
    private CreateCompany wanted;

    @BeforeEach
    void aCustomerBelowAReseller() {
        reseller = create(wanted());
        wanted = wanted().below(reseller);
        customer = create(wanted);
    }

    @AfterEach
    void now() {
        clock.reset();
    }

    @Test
    void nothingComesBackBelowACompanyThatIsDeleted() {
        delete(customer);
        delete(reseller);
        assertThat(restore(customer))
                .isEqualTo(new ChangeCompanyResult.Refused(Problem.of("tenancy.company.restore.parentDeleted")));
        assertThat(status(customer)).isEqualTo(CompanyStatus.CANCELLED);
        assertThat(restore(reseller)).isEqualTo(new ChangeCompanyResult.Changed());
        assertThat(restore(customer)).isEqualTo(new ChangeCompanyResult.Changed());
        assertThat(status(customer)).isEqualTo(CompanyStatus.ACTIVE);
    }

    @Test
    void aNameThatWasTakenMeanwhileIsNotTakenTwice() {
        delete(customer);
        CreateCompany namesake =
                new CreateCompany(wanted.name(), wanted().slug(), null, "", Locale.ENGLISH, ZoneOffset.UTC, "");
        TenantId other = create(namesake);
        assertThat(restore(customer))
                .isEqualTo(new ChangeCompanyResult.Refused(
                        Problem.of("tenancy.company.name.taken", wanted.name().value())));
        delete(other);
        assertThat(restore(customer)).isEqualTo(new ChangeCompanyResult.Changed());
    }

    @Test
    void aCompanyThatWorksIsNotRestored() {
        assertThatThrownBy(() -> restore(customer)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void whoeverStandsBelowKeepsACompanyFromBeingRemovedAndNobodyElse() {
        delete(customer);
        delete(reseller);
        TenantId alone = create(wanted());
        delete(alone);
        inCompany.run(
                TenantId.PROVIDER,
                () -> repository.findById(customer).orElseThrow().restore(clock.instant()));
        clock.advance(Duration.ofDays(31));
        As.call(As.superAdmin(), () -> life.removeExpired());
        assertThat(As.call(As.superAdmin(), () -> companies.find(alone))).isEmpty();
        assertThat(As.call(As.superAdmin(), () -> companies.find(reseller))).isPresent();
        assertThat(status(customer)).isEqualTo(CompanyStatus.ACTIVE);
    }

    @Test
    void textsThatAreTooLongAreToldAtTheirFields() {
        for (String field : new String[] {"contact", "notes"}) {
            int longest = field.equals("contact") ? 200 : 4000;
            String text = "x".repeat(longest + 1);
            Problem tooLong = Problem.at(field, "tenancy.company.notes.tooLong", longest);
            String contact = field.equals("contact") ? text : "";
            String notes = field.equals("notes") ? text : "";
            CreateCompany wish = wanted();
            assertThat(As.call(
                            As.superAdmin(),
                            () -> companies.create(new CreateCompany(
                                    wish.name(), wish.slug(), null, contact, Locale.ENGLISH, ZoneOffset.UTC, notes))))
                    .isEqualTo(new CreateCompanyResult.Refused(List.of(tooLong)));
            assertThat(As.call(
                            As.superAdmin(),
                            () -> companies.change(
                                    customer,
                                    new ChangeCompany(wanted.name(), contact, Locale.ENGLISH, ZoneOffset.UTC, notes))))
                    .isEqualTo(new ChangeCompanyResult.Refused(tooLong));
        }
    }

    private void delete(TenantId company) {
        assertThat(As.call(As.superAdmin(), () -> life.delete(company)))
                .isInstanceOf(DeleteCompanyResult.Deleted.class);
    }

    private ChangeCompanyResult restore(TenantId company) {
        return As.call(As.superAdmin(), () -> life.restore(company));
    }

    private CompanyStatus status(TenantId company) {
        return As.call(As.superAdmin(), () -> companies.find(company))
                .orElseThrow()
                .status();
    }

    private TenantId create(CreateCompany wish) {
        return ((CreateCompanyResult.Created) As.call(As.superAdmin(), () -> companies.create(wish))).id();
    }

    private static CreateCompany wanted() {
        String name = "t-" + UUID.randomUUID().toString().replace("-", "");
        return CreateCompany.named(name, name);
    }
}
