package io.croft.people;

import io.croft.access.TenantId;
import io.croft.kernel.Text;
import io.croft.tenancy.CompanyHoldings;
import java.util.List;
import org.springframework.stereotype.Component;

/** Prevents a company with people from being deleted. */
@Component
class CompanyPeople implements CompanyHoldings {

    private final PersonRepository people;

    CompanyPeople(PersonRepository people) {
        this.people = people;
    }

    @Override
    public List<Text> of(TenantId company) {
        long count = people.count();
        return count == 0 ? List.of() : List.of(Text.of("people.company.holds", count));
    }
}
