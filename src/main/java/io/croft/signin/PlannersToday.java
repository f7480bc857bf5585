package io.croft.signin;

import io.croft.access.Actor;
import io.croft.access.TenantId;
import io.croft.access.UserId;
import io.croft.job.ScheduleActors;
import io.croft.people.KnownPerson;
import io.croft.people.PeopleDirectory;
import io.croft.people.PersonStatus;
import io.croft.tenancy.CompanyLife;
import io.croft.tenancy.InCompany;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The actor for scheduled work: role, permissions, company and status are read at each start. */
@Component
class PlannersToday implements ScheduleActors {

    private final PeopleDirectory people;
    private final CompanyLife companies;
    private final InCompany inCompany;
    private final EnteredRights entered;

    PlannersToday(PeopleDirectory people, CompanyLife companies, InCompany inCompany, EnteredRights entered) {
        this.people = people;
        this.companies = companies;
        this.inCompany = inCompany;
        this.entered = entered;
    }

    @Override
    public Optional<Actor> find(UserId person, TenantId company) {
        return inCompany
                .read(() -> people.find(person))
                .filter(one -> one.status() == PersonStatus.ACTIVE)
                .map(KnownPerson::actor)
                .flatMap(actor -> at(actor, company));
    }

    @Override
    public boolean isStopped(TenantId company) {
        return inCompany.read(() -> companies.isStopped(company));
    }

    private Optional<Actor> at(Actor actor, TenantId company) {
        if (actor.home().equals(company)) {
            return Optional.of(actor);
        }
        return actor.isProvider() ? Optional.of(entered.of(actor.entering(company))) : Optional.empty();
    }
}
