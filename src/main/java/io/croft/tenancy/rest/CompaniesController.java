package io.croft.tenancy.rest;

import io.croft.access.TenantId;
import io.croft.rest.EntityTag;
import io.croft.rest.Fields;
import io.croft.rest.PageAnswer;
import io.croft.rest.PageQuery;
import io.croft.rest.Refusal;
import io.croft.tenancy.ChangeCompany;
import io.croft.tenancy.ChangeCompanyResult;
import io.croft.tenancy.Companies;
import io.croft.tenancy.CompanyDetails;
import io.croft.tenancy.CompanyFilter;
import io.croft.tenancy.CompanyName;
import io.croft.tenancy.CompanyNotFound;
import io.croft.tenancy.CompanySlug;
import io.croft.tenancy.CompanySummary;
import io.croft.tenancy.CreateCompany;
import io.croft.tenancy.CreateCompanyResult.Created;
import io.croft.tenancy.CreateCompanyResult.Refused;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Pageable;
import org.springframework.data.domain.Sort;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The companies that the caller may see. */
@RestController
@RequestMapping("/api/v1/companies")
class CompaniesController {

    private static final Map<String, String> SORTABLE =
            Map.of("name", "name.value", "status", "status", "created", "createdAt");

    private final Companies companies;

    CompaniesController(Companies companies) {
        this.companies = companies;
    }

    record CreateRequest(
            @Nullable String name,
            @Nullable String slug,
            @Nullable String parent,
            @Nullable String contact,
            @Nullable String locale,
            @Nullable String timeZone,
            @Nullable String notes) {}

    /** What is left out stays as it is. */
    record ChangeRequest(
            @Nullable String name,
            @Nullable String contact,
            @Nullable String locale,
            @Nullable String timeZone,
            @Nullable String notes) {}

    /** What {@code If-Match} compares. */
    private record Facts(String name, String contact, String locale, String timeZone, String notes) {

        static Facts of(CompanyDetails company) {
            return new Facts(
                    company.name().value(),
                    company.contact(),
                    company.locale().toLanguageTag(),
                    company.timeZone().getId(),
                    company.notes());
        }
    }

    @GetMapping
    PageAnswer<CompanyAnswer> list(@RequestParam(required = false) @Nullable String search, PageQuery query) {
        Pageable page = query.sorted(SORTABLE, Sort.by("name.value"));
        CompanyFilter filter = new CompanyFilter(Objects.requireNonNullElse(search, ""), null);
        return PageAnswer.of(companies.list(filter, page), page, companies.count(filter), CompanyAnswer::of);
    }

    @GetMapping("/{id}")
    ResponseEntity<CompanyPage> find(@PathVariable UUID id) {
        return answer(HttpStatus.OK, require(id));
    }

    @PostMapping
    ResponseEntity<CompanyPage> create(@RequestBody CreateRequest body) {
        Fields fields = new Fields();
        CompanyName name = fields.required("name", body.name(), CompanyName::new);
        CompanySlug slug = fields.required("slug", body.slug(), CompanySlug::new);
        TenantId parent = fields.optional("parent", body.parent(), CompaniesController::company);
        Locale locale = fields.optional("locale", body.locale(), CompaniesController::locale);
        ZoneId zone = fields.optional("timeZone", body.timeZone(), CompaniesController::zone);
        fields.check();
        CreateCompany wanted = new CreateCompany(
                Objects.requireNonNull(name),
                Objects.requireNonNull(slug),
                parent,
                Objects.requireNonNullElse(body.contact(), ""),
                Objects.requireNonNullElse(locale, Locale.ENGLISH),
                Objects.requireNonNullElse(zone, ZoneOffset.UTC),
                Objects.requireNonNullElse(body.notes(), ""));
        return switch (companies.create(wanted)) {
            case Created created ->
                answer(HttpStatus.CREATED, require(created.id().value()));
            case Refused refused -> throw Refusal.of(refused.problems());
        };
    }

    @PutMapping("/{id}")
    ResponseEntity<CompanyPage> change(
            @PathVariable UUID id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody ChangeRequest body) {
        CompanyDetails known = require(id);
        EntityTag.require(ifMatch, Facts.of(known));
        Fields fields = new Fields();
        CompanyName name = fields.optional("name", body.name(), CompanyName::new);
        Locale locale = fields.optional("locale", body.locale(), CompaniesController::locale);
        ZoneId zone = fields.optional("timeZone", body.timeZone(), CompaniesController::zone);
        fields.check();
        ChangeCompany wanted = new ChangeCompany(
                Objects.requireNonNullElse(name, known.name()),
                Objects.requireNonNullElse(body.contact(), known.contact()),
                Objects.requireNonNullElse(locale, known.locale()),
                Objects.requireNonNullElse(zone, known.timeZone()),
                Objects.requireNonNullElse(body.notes(), known.notes()));
        return switch (companies.change(known.id(), wanted)) {
            case ChangeCompanyResult.Changed _ -> answer(HttpStatus.OK, require(id));
            case ChangeCompanyResult.Refused refused -> throw Refusal.of(refused.problem());
        };
    }

    private CompanyDetails require(UUID id) {
        TenantId company = new TenantId(id);
        return companies.find(company).orElseThrow(() -> new CompanyNotFound(company));
    }

    private static ResponseEntity<CompanyPage> answer(HttpStatus status, CompanyDetails company) {
        return ResponseEntity.status(status)
                .eTag(EntityTag.of(Facts.of(company), company.status()))
                .body(CompanyPage.of(company));
    }

    private static TenantId company(String text) {
        return new TenantId(UUID.fromString(text));
    }

    private static Locale locale(String text) {
        return new Locale.Builder().setLanguageTag(text).build();
    }

    private static ZoneId zone(String text) {
        try {
            return ZoneId.of(text);
        } catch (DateTimeException unknown) {
            throw new IllegalArgumentException(unknown);
        }
    }

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
}
