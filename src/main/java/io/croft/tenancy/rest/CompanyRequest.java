package io.croft.tenancy.rest;

import io.croft.access.TenantId;
import io.croft.rest.Fields;
import io.croft.tenancy.CompanyName;
import io.croft.tenancy.CompanySlug;
import io.croft.tenancy.CreateCompany;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A company that is wanted.
 *
 * @param parent the company it stands below; on its own when it is left out
 * @param locale a language tag; {@code en} when it is left out
 * @param timeZone such as {@code Europe/Madrid}; UTC when it is left out
 */
record CompanyRequest(
        @Nullable String name,
        @Nullable String slug,
        @Nullable String parent,
        @Nullable String contact,
        @Nullable String locale,
        @Nullable String timeZone,
        @Nullable String notes) {

    /** What a facade understands; refused with all that cannot be read. */
    CreateCompany wish() {
        Fields fields = new Fields();
        CompanyName called = fields.required("name", name, CompanyName::new);
        CompanySlug path = fields.required("slug", slug, CompanySlug::new);
        TenantId above = fields.optional("parent", parent, text -> new TenantId(UUID.fromString(text)));
        Locale language = fields.optional("locale", locale, CompanyRequest::locale);
        ZoneId zone = fields.optional("timeZone", timeZone, CompanyRequest::zone);
        fields.check();
        return new CreateCompany(
                Objects.requireNonNull(called),
                Objects.requireNonNull(path),
                above,
                Objects.requireNonNullElse(contact, ""),
                Objects.requireNonNullElse(language, Locale.ENGLISH),
                Objects.requireNonNullElse(zone, ZoneOffset.UTC),
                Objects.requireNonNullElse(notes, ""));
    }

    static Locale locale(String text) {
        return new Locale.Builder().setLanguageTag(text).build();
    }

    static ZoneId zone(String text) {
        try {
            return ZoneId.of(text);
        } catch (DateTimeException unknown) {
            throw new IllegalArgumentException(unknown);
        }
    }
}
