package io.croft.people;

import io.croft.access.Actor;
import io.croft.access.CurrentActor;
import io.croft.access.Impersonator;
import io.croft.access.Role;
import io.croft.access.TenantId;
import io.croft.access.UserId;
import io.croft.tenancy.Companies;
import io.croft.tenancy.InCompany;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/**
 * Which accounts the actor may change: those of companies within reach whose role does not rank above that of the
 * actor.
 */
@Component
class PersonReach {

    private final PersonRepository people;
    private final Companies companies;
    private final InCompany inCompany;

    PersonReach(PersonRepository people, Companies companies, InCompany inCompany) {
        this.people = people;
        this.companies = companies;
        this.inCompany = inCompany;
    }

    /** Changes the account of another person in their company. */
    <T> T change(UserId id, Function<Person, T> change) {
        TenantId company = companyOf(id);
        requireCompany(company, id);
        return inCompany.call(company, () -> {
            Person person = people.findById(id).orElseThrow(() -> new PersonNotFound(id));
            if (!mayGive(person.role(), company) || isOneself(id)) {
                throw new PersonNotFound(id);
            }
            return change.apply(person);
        });
    }

    /** Nobody changes their own account, in nobody's name. */
    private static boolean isOneself(UserId id) {
        Actor actor = CurrentActor.require();
        Impersonator impersonator = actor.impersonator();
        return id.equals(actor.id()) || (impersonator != null && id.equals(impersonator.id()));
    }

    /** Whether the actor may make or change people of a role in a company. */
    boolean mayGive(Role role, TenantId company) {
        boolean atProvider = company.equals(TenantId.PROVIDER);
        return switch (CurrentActor.require().role()) {
            case SUPER_ADMIN -> atProvider == (role == Role.SUPER_ADMIN) || (atProvider && role == Role.SALESPERSON);
            case RESELLER ->
                role == Role.RESELLER || role == Role.COMPANY_ADMIN || role == Role.TEACHER || role == Role.USER;
            case COMPANY_ADMIN -> role == Role.COMPANY_ADMIN || role == Role.TEACHER || role == Role.USER;
            default -> false;
        };
    }

    /** Whether the actor may manage people in a company. */
    boolean reaches(TenantId company) {
        Actor actor = CurrentActor.require();
        return actor.company().equals(company)
                || ((actor.seesEverything() || actor.role() == Role.RESELLER) && companies.exists(company));
    }

    private void requireCompany(TenantId company, UserId id) {
        if (!reaches(company)) {
            throw new PersonNotFound(id);
        }
    }

    private TenantId companyOf(UserId id) {
        return inCompany.read(() -> people.findById(id).map(Person::tenant)).orElseThrow(() -> new PersonNotFound(id));
    }
}
