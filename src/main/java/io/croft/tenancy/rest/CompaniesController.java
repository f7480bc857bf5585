package io.croft.tenancy.rest;

import io.croft.access.TenantId;
import io.croft.rest.Fields;
import io.croft.rest.PageAnswer;
import io.croft.rest.PageQuery;
import io.croft.rest.Refusal;
import io.croft.tenancy.Companies;
import io.croft.tenancy.CompanyDetails;
import io.croft.tenancy.CompanyFilter;
import io.croft.tenancy.CompanyLife;
import io.croft.tenancy.CompanyName;
import io.croft.tenancy.CompanyNotFound;
import io.croft.tenancy.CompanySlug;
import io.croft.tenancy.CompanySummary;
import io.croft.tenancy.CreateCompany;
import io.croft.tenancy.CreateCompanyResult.Created;
import io.croft.tenancy.CreateCompanyResult.Refused;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Pageable;
import org.springframework.data.domain.Sort;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The companies that the caller may see. */
@RestController
@RequestMapping("/api/v1/companies")
class CompaniesController {

    private static final Map<String, String> SORTABLE =
            Map.of("name", "name.value", "status", "status", "created", "createdAt");

    private final Companies companies;
    private final CompanyLife life;

    CompaniesController(Companies companies, CompanyLife life) {
        this.companies = companies;
        this.life = life;
    }

    record CreateRequest(
            @Nullable String name,
            @Nullable String slug,
            @Nullable String parent,
            @Nullable String contact,
            @Nullable String notes) {}

    @GetMapping
    PageAnswer<CompanyAnswer> list(@RequestParam(required = false) @Nullable String search, PageQuery query) {
        Pageable page = query.sorted(SORTABLE, Sort.by("name.value"));
        CompanyFilter filter = new CompanyFilter(Objects.requireNonNullElse(search, ""), null);
        return PageAnswer.of(companies.list(filter, page), page, companies.count(filter), CompanyAnswer::of);
    }

    @GetMapping("/{id}")
    CompanyPage find(@PathVariable UUID id) {
        TenantId company = new TenantId(id);
        return companies.find(company).map(CompanyPage::of).orElseThrow(() -> new CompanyNotFound(company));
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    CompanyPage create(@RequestBody CreateRequest body) {
        Fields fields = new Fields();
        CompanyName name = fields.required("name", body.name(), CompanyName::new);
        CompanySlug slug = fields.required("slug", body.slug(), CompanySlug::new);
        TenantId parent = fields.optional("parent", body.parent(), text -> new TenantId(UUID.fromString(text)));
        fields.check();
        CreateCompany wanted = new CreateCompany(
                Objects.requireNonNull(name),
                Objects.requireNonNull(slug),
                parent,
                Objects.requireNonNullElse(body.contact(), ""),
                Locale.ENGLISH,
                ZoneOffset.UTC,
                Objects.requireNonNullElse(body.notes(), ""));
        return switch (companies.create(wanted)) {
            case Created created -> find(created.id().value());
            case Refused refused -> throw Refusal.of(refused.problems());
        };
    }

    @PostMapping("/{id}/suspend")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void suspend(@PathVariable UUID id) {
        life.suspend(new TenantId(id));
    }

    @PostMapping("/{id}/resume")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void resume(@PathVariable UUID id) {
        life.resume(new TenantId(id));
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
