package io.croft.tenancy;

import io.croft.access.TenantId;
import io.croft.kernel.Text;
import java.util.List;
import org.springframework.stereotype.Component;

/** Prevents a company with companies below it from being deleted. */
@Component
class CompanyChildren implements CompanyHoldings {

    private final CompanyRepository companies;

    CompanyChildren(CompanyRepository companies) {
        this.companies = companies;
    }

    @Override
    public List<Text> of(TenantId company) {
        long children = companies.countChildren(company);
        return children == 0
                ? List.of()
                : List.of(Text.of("tenancy.company.holds.companies", String.valueOf(children)));
    }
}
