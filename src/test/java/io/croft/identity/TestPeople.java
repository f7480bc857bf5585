package io.croft.identity;

import io.croft.access.Actor;
import io.croft.access.Role;
import io.croft.access.TenantId;
import io.croft.access.UserId;
import io.croft.kernel.EmailAddress;
import io.croft.tenancy.Companies;
import io.croft.tenancy.CreateCompany;
import io.croft.tenancy.CreateCompanyResult.Created;
import io.croft.testing.As;
import io.croft.vault.Secret;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Companies and people that no other test uses. */
@Component
class TestPeople {

    static final Secret PASSWORD = Secret.of("sheep over the wall");

    private final Companies companies;
    private final SignUp signUp;
    private final JdbcTemplate database;

    TestPeople(Companies companies, SignUp signUp, JdbcTemplate database) {
        this.companies = companies;
        this.signUp = signUp;
        this.database = database;
    }

    TenantId company() {
        String name = "c-" + UUID.randomUUID().toString().replace("-", "");
        return ((Created) As.call(As.superAdmin(), () -> companies.create(CreateCompany.named(name, name)))).id();
    }

    Actor companyAdmin() {
        return As.actor(Role.COMPANY_ADMIN, company());
    }

    EmailAddress email() {
        return new EmailAddress(UUID.randomUUID() + "@example.org");
    }

    /** Somebody who can sign in with {@link #PASSWORD}. */
    UserId user(TenantId company, EmailAddress email) {
        RegisterPerson wanted = new RegisterPerson(
                new DisplayName("Bo Peep"),
                email,
                PASSWORD,
                company,
                Role.USER,
                new RegisterPerson.Door(company.toString(), company.toString()));
        return ((SignUpResult.Registered) signUp.register(wanted)).person();
    }

    SignUp signUp() {
        return signUp;
    }

    List<String> storedTokensOf(UserId person) {
        return database.queryForList(
                "select token_hash from identity_invitation where person_id = ?", String.class, person.value());
    }

    void storeHash(UserId person, String hash) {
        database.update("update identity_person set password_hash = ? where id = ?", hash, person.value());
    }

    void storeRole(UserId person, String role) {
        database.update("update identity_person set role = ? where id = ?", role, person.value());
    }

    void forgetSalt(EmailAddress email) {
        database.update("delete from identity_salt where email_hash = ?", RandomText.hashOf(email.value()));
    }

    String storedHash(UserId person) {
        return database.queryForObject(
                "select password_hash from identity_person where id = ?", String.class, person.value());
    }
}
