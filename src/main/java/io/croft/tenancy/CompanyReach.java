package io.croft.tenancy;

import io.croft.access.Actor;
import io.croft.access.CurrentActor;
import io.croft.access.Role;
import io.croft.access.TenantId;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The companies the actor sees: the provider all, a reseller its tree, others their own company. */
@Component
class CompanyReach {

    private final CompanyRepository companies;

    CompanyReach(CompanyRepository companies) {
        this.companies = companies;
    }

    /** The pattern that matches the paths of all visible companies. */
    String pattern() {
        Actor actor = CurrentActor.require();
        if (actor.isProvider()) {
            return "%";
        }
        return "%/" + actor.home().value() + (actor.role() == Role.RESELLER ? "/%" : "/");
    }

    Optional<Company> find(TenantId id) {
        return companies.findById(id).filter(this::isVisible);
    }

    Company require(TenantId id) {
        return find(id).orElseThrow(() -> new CompanyNotFound(id));
    }

    /** A company below that of the actor, or any company for the provider; never the own company. */
    Company requireBelow(TenantId id) {
        Company company = require(id);
        if (id.equals(CurrentActor.require().home())) {
            throw new CompanyNotFound(id);
        }
        return company;
    }

    private boolean isVisible(Company company) {
        Actor actor = CurrentActor.require();
        return actor.isProvider()
                || company.id().equals(actor.home())
                || (actor.role() == Role.RESELLER && CompanyPath.contains(company.path(), actor.home()));
    }
}
