package io.croft.tenancy.rest;

import io.croft.tenancy.CompanySummary;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A company as a row. */
record CompanyAnswer(
        UUID id,
        String name,
        String slug,
        String status,
        @Nullable String parentName,
        Instant createdAt) {

    static CompanyAnswer of(CompanySummary company) {
        return new CompanyAnswer(
                company.id().value(),
                company.name(),
                company.slug(),
                company.status().name(),
                company.parentName(),
                company.createdAt());
    }
}
