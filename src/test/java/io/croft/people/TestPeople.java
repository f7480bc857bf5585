package io.croft.people;

import io.croft.access.Actor;
import io.croft.access.Role;
import io.croft.access.TenantId;
import io.croft.access.UserId;
import io.croft.kernel.EmailAddress;
import io.croft.tenancy.Companies;
import io.croft.tenancy.CreateCompany;
import io.croft.tenancy.CreateCompanyResult.Created;
import io.croft.tenancy.InCompany;
import io.croft.testing.As;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Companies and people that no other test uses. */
@Component
public class TestPeople {

    private final Companies companies;
    private final Newcomers newcomers;
    private final InCompany inCompany;
    private final JdbcTemplate database;

    TestPeople(Companies companies, Newcomers newcomers, InCompany inCompany, JdbcTemplate database) {
        this.companies = companies;
        this.newcomers = newcomers;
        this.inCompany = inCompany;
        this.database = database;
    }

    public TenantId company() {
        String name = "c-" + UUID.randomUUID().toString().replace("-", "");
        return ((Created) As.call(As.superAdmin(), () -> companies.create(CreateCompany.named(name, name)))).id();
    }

    /** A company below another. */
    public TenantId companyBelow(TenantId parent) {
        TenantId company = company();
        As.call(As.superAdmin(), () -> companies.move(company, parent));
        return company;
    }

    public Actor companyAdmin() {
        return As.actor(Role.COMPANY_ADMIN, company());
    }

    public EmailAddress email() {
        return new EmailAddress(UUID.randomUUID() + "@example.org");
    }

    /** Somebody without a password. */
    UserId user(TenantId company) {
        NewPerson wanted = new NewPerson(new DisplayName("Bo Peep"), email(), Role.USER);
        return inCompany.call(company, () -> newcomers.register(wanted));
    }

    /** Gives a person another role. */
    void become(UserId person, Role role) {
        database.update("update people_person set role = ? where id = ?", role.name(), person.value());
    }

    List<String> storedTokensOf(UserId person) {
        return database.queryForList(
                "select token_hash from people_invitation where person_id = ?", String.class, person.value());
    }
}
