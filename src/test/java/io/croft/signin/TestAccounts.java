package io.croft.signin;

import io.croft.access.Actor;
import io.croft.access.Role;
import io.croft.access.TenantId;
import io.croft.access.UserId;
import io.croft.kernel.EmailAddress;
import io.croft.people.DisplayName;
import io.croft.people.TestPeople;
import io.croft.vault.RandomText;
import io.croft.vault.Secret;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Companies and people who can sign in, that no other test uses. */
@Component
public class TestAccounts {

    public static final Secret PASSWORD = Secret.of("sheep over the wall");

    private final TestPeople people;
    private final SignUp signUp;
    private final JdbcTemplate database;

    TestAccounts(TestPeople people, SignUp signUp, JdbcTemplate database) {
        this.people = people;
        this.signUp = signUp;
        this.database = database;
    }

    public TenantId company() {
        return people.company();
    }

    Actor companyAdmin() {
        return people.companyAdmin();
    }

    EmailAddress email() {
        return people.email();
    }

    /** Somebody who can sign in with {@link #PASSWORD}. */
    public UserId user(TenantId company, EmailAddress email) {
        RegisterPerson wanted = new RegisterPerson(
                new DisplayName("Bo Peep"),
                email,
                PASSWORD,
                company,
                Role.USER,
                new RegisterPerson.Door(company.toString(), company.toString()));
        return ((SignUpResult.Registered) signUp.register(wanted)).person();
    }

    /** Somebody of this role who can sign in with {@link #PASSWORD}. */
    public Actor person(TenantId company, Role role) {
        UserId id = user(company, email());
        storeRole(id, role.name());
        return Actor.of(id, "Bo Peep", role, company);
    }

    /** Makes somebody of this role who can sign in with {@link #PASSWORD}; returns the name to type. */
    public String signInName(TenantId company, Role role) {
        EmailAddress email = email();
        storeRole(user(company, email), role.name());
        return email.value();
    }

    SignUp signUp() {
        return signUp;
    }

    void storeHash(UserId person, String hash) {
        database.update("update signin_account set password_hash = ? where person_id = ?", hash, person.value());
    }

    void storeRole(UserId person, String role) {
        database.update("update people_person set role = ? where id = ?", role, person.value());
    }

    void forgetSalt(EmailAddress email) {
        database.update("delete from signin_salt where email_hash = ?", RandomText.hashOf(email.value()));
    }

    String storedHash(UserId person) {
        return database.queryForObject(
                "select password_hash from signin_account where person_id = ?", String.class, person.value());
    }
}
