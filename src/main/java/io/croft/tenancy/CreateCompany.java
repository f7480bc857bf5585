package io.croft.tenancy;

import io.croft.access.TenantId;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A company to make. Without a parent, the company of a reseller becomes the parent; a company made by a super admin
 * has none.
 */
public record CreateCompany(
        CompanyName name,
        CompanySlug slug,
        @Nullable TenantId parent,
        String contact,
        Locale locale,
        ZoneId timeZone,
        String notes) {

    /** A company in English and UTC without parent, contact and notes. */
    public static CreateCompany named(String name, String slug) {
        return new CreateCompany(
                new CompanyName(name), new CompanySlug(slug), null, "", Locale.ENGLISH, ZoneOffset.UTC, "");
    }

    /** Returns the same company below the given one. */
    public CreateCompany below(TenantId company) {
        return new CreateCompany(name, slug, company, contact, locale, timeZone, notes);
    }
}
