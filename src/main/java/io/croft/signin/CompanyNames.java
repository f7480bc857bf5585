package io.croft.signin;

import io.croft.access.Actor;
import io.croft.access.CurrentActor;
import io.croft.access.TenantId;
import io.croft.tenancy.Companies;
import java.util.List;
import org.springframework.stereotype.Component;

/** The name of a company for a person who holds its invitation and is not signed in. */
@Component
class CompanyNames {

    private final Companies companies;

    CompanyNames(Companies companies) {
        this.companies = companies;
    }

    String of(TenantId company) {
        return CurrentActor.call(Actor.system(company), () -> companies.names(List.of(company)))
                .getOrDefault(company, "");
    }
}
