package io.croft.tenancy.rest.legacy;

import io.croft.tenancy.CompanyDetails;
import io.croft.tenancy.CompanySummary;
import java.util.Locale;
import java.util.UUID;

/** A company in the words of the older routes. */
record CompanyItem(UUID id, String name, String slug, String status) {

    static CompanyItem of(CompanyDetails company) {
        return new CompanyItem(
                company.id().value(),
                company.name().value(),
                company.slug().value(),
                company.status().name().toLowerCase(Locale.ROOT));
    }

    static CompanyItem of(CompanySummary company) {
        return new CompanyItem(
                company.id().value(),
                company.name(),
                company.slug(),
                company.status().name().toLowerCase(Locale.ROOT));
    }
}
