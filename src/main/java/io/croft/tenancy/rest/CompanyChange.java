package io.croft.tenancy.rest;

import io.croft.rest.Fields;
import io.croft.tenancy.ChangeCompany;
import io.croft.tenancy.CompanyDetails;
import io.croft.tenancy.CompanyName;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A company as it shall be; what is left out stays as it is. */
record CompanyChange(
        @Nullable String name,
        @Nullable String contact,
        @Nullable String locale,
        @Nullable String timeZone,
        @Nullable String notes) {

    /** What {@code If-Match} compares. */
    static CompanyChange facts(CompanyDetails company) {
        return new CompanyChange(
                company.name().value(),
                company.contact(),
                company.locale().toLanguageTag(),
                company.timeZone().getId(),
                company.notes());
    }

    /** What a facade understands; refused with all that cannot be read. */
    ChangeCompany of(CompanyDetails known) {
        Fields fields = new Fields();
        CompanyName called = fields.optional("name", name, CompanyName::new);
        Locale language = fields.optional("locale", locale, CompanyRequest::locale);
        ZoneId zone = fields.optional("timeZone", timeZone, CompanyRequest::zone);
        fields.check();
        return new ChangeCompany(
                Objects.requireNonNullElse(called, known.name()),
                Objects.requireNonNullElse(contact, known.contact()),
                Objects.requireNonNullElse(language, known.locale()),
                Objects.requireNonNullElse(zone, known.timeZone()),
                Objects.requireNonNullElse(notes, known.notes()));
    }
}
