package io.croft.tenancy;

import io.croft.access.TenantId;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * All facts of one company.
 *
 * @param restorableUntil until when it can be restored; null unless it is deleted
 */
public record CompanyDetails(
        TenantId id,
        CompanyName name,
        CompanySlug slug,
        CompanyStatus status,
        @Nullable TenantId parent,
        @Nullable String parentName,
        String contact,
        Locale locale,
        ZoneId timeZone,
        String notes,
        Instant createdAt,
        @Nullable Instant restorableUntil) {

    /** Whether this is the company that runs the installation. */
    public boolean isProvider() {
        return id.equals(TenantId.PROVIDER);
    }
}
