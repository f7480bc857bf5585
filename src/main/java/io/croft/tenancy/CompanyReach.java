package io.croft.tenancy;

import io.croft.access.Actor;
import io.croft.access.CurrentActor;
import io.croft.access.Role;
import io.croft.access.TenantId;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** How far the current actor sees: the provider everywhere, a reseller down its tree, everybody else their own company. */
@Component
class CompanyReach {

    private final CompanyRepository companies;

    CompanyReach(CompanyRepository companies) {
        this.companies = companies;
    }

    /** Returns the pattern that the path of every visible company matches. */
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

    /** Returns a company below the actor's own, or any company for the provider; nobody rules over their own company's fate. */
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
