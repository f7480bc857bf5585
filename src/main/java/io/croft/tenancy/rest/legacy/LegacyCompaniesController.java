package io.croft.tenancy.rest.legacy;

import io.croft.access.TenantId;
import io.croft.rest.Envelope;
import io.croft.tenancy.Companies;
import io.croft.tenancy.CompanyDetails;
import io.croft.tenancy.CompanyNotFound;
import java.util.Locale;
import java.util.UUID;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** One company by the older routes. */
@RestController
class LegacyCompaniesController {

    private final Companies companies;

    LegacyCompaniesController(Companies companies) {
        this.companies = companies;
    }

    record CompanyItem(UUID id, String name, String slug, String status) {

        static CompanyItem of(CompanyDetails company) {
            return new CompanyItem(
                    company.id().value(),
                    company.name().value(),
                    company.slug().value(),
                    company.status().name().toLowerCase(Locale.ROOT));
        }
    }

    @GetMapping("/api/vdi-integration/companies/{id}")
    Envelope<CompanyItem> find(@PathVariable UUID id) {
        TenantId company = new TenantId(id);
        return Envelope.of(
                companies.find(company).map(CompanyItem::of).orElseThrow(() -> new CompanyNotFound(company)));
    }
}
