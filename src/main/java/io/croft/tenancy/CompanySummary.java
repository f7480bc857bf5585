package io.croft.tenancy;

import io.croft.access.TenantId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A company in a list. */
public record CompanySummary(
        TenantId id,
        String name,
        String slug,
        CompanyStatus status,
        @Nullable String parentName,
        Instant createdAt) {}
