package io.croft.tenancy.rest;

import io.croft.access.TenantId;
import io.croft.tenancy.CompanyDetails;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A company as a page. */
record CompanyPage(
        UUID id,
        String name,
        String slug,
        String status,
        @Nullable UUID parent,
        String contact,
        String locale,
        String timeZone,
        Instant createdAt) {

    static CompanyPage of(CompanyDetails company) {
        TenantId parent = company.parent();
        return new CompanyPage(
                company.id().value(),
                company.name().value(),
                company.slug().value(),
                company.status().name(),
                parent == null ? null : parent.value(),
                company.contact(),
                company.locale().toLanguageTag(),
                company.timeZone().getId(),
                company.createdAt());
    }
}
