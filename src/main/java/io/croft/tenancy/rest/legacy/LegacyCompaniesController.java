package io.croft.tenancy.rest.legacy;

import io.croft.access.TenantId;
import io.croft.kernel.Problem;
import io.croft.rest.Envelope;
import io.croft.rest.Fields;
import io.croft.rest.PageQuery;
import io.croft.rest.Refusal;
import io.croft.tenancy.ChangeCompany;
import io.croft.tenancy.ChangeCompanyResult;
import io.croft.tenancy.Companies;
import io.croft.tenancy.CompanyDetails;
import io.croft.tenancy.CompanyFilter;
import io.croft.tenancy.CompanyLife;
import io.croft.tenancy.CompanyName;
import io.croft.tenancy.CompanyNotFound;
import io.croft.tenancy.CompanySlug;
import io.croft.tenancy.CompanyStatus;
import io.croft.tenancy.CreateCompany;
import io.croft.tenancy.CreateCompanyResult;
import io.croft.tenancy.DeleteCompanyResult;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Sort;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Companies by the older routes; 200 at a time. */
@RestController
class LegacyCompaniesController {

    private static final int SIZE = 200;

    private final Companies companies;
    private final CompanyLife life;

    LegacyCompaniesController(Companies companies, CompanyLife life) {
        this.companies = companies;
        this.life = life;
    }

    /** A company; what a change leaves out stays as it is, and its slug stays always. */
    record CompanyRequest(
            @Nullable String name,
            @Nullable String slug,
            @Nullable String contact) {

        CreateCompany wish() {
            Fields fields = new Fields();
            CompanyName called = fields.required("name", name, CompanyName::new);
            CompanySlug path = fields.required("slug", slug, CompanySlug::new);
            fields.check();
            return new CreateCompany(
                    Objects.requireNonNull(called),
                    Objects.requireNonNull(path),
                    null,
                    Objects.requireNonNullElse(contact, ""),
                    Locale.ENGLISH,
                    ZoneOffset.UTC,
                    "");
        }

        ChangeCompany of(CompanyDetails known) {
            Fields fields = new Fields();
            CompanyName called = fields.optional("name", name, CompanyName::new);
            fields.check();
            return new ChangeCompany(
                    Objects.requireNonNullElse(called, known.name()),
                    Objects.requireNonNullElse(contact, known.contact()),
                    known.locale(),
                    known.timeZone(),
                    known.notes());
        }
    }

    @GetMapping("/api/company")
    Envelope<List<CompanyItem>> list(PageQuery query) {
        PageQuery most = new PageQuery(query.page(), query.size() == null ? Integer.valueOf(SIZE) : query.size(), null);
        return Envelope.of(
                companies
                        .list(new CompanyFilter("", null), most.sorted(Map.of(), Sort.by("name.value")))
                        .getContent()
                        .stream()
                        .map(CompanyItem::of)
                        .toList());
    }

    @GetMapping({"/api/company/{id}", "/api/vdi-integration/companies/{id}"})
    Envelope<CompanyItem> find(@PathVariable UUID id) {
        return Envelope.of(CompanyItem.of(require(id)));
    }

    @PostMapping("/api/company")
    @ResponseStatus(HttpStatus.CREATED)
    Envelope<CompanyItem> create(@RequestBody CompanyRequest body) {
        return switch (companies.create(body.wish())) {
            case CreateCompanyResult.Created created -> find(created.id().value());
            case CreateCompanyResult.Refused refused -> throw Refusal.of(refused.problems());
        };
    }

    @PutMapping("/api/company/{id}")
    Envelope<CompanyItem> change(@PathVariable UUID id, @RequestBody CompanyRequest body) {
        CompanyDetails known = require(id);
        return switch (companies.change(known.id(), body.of(known))) {
            case ChangeCompanyResult.Changed _ -> find(id);
            case ChangeCompanyResult.Refused refused -> throw Refusal.of(refused.problem());
        };
    }

    /** Deletes a company that owns nothing; it can be restored for 30 days. */
    @DeleteMapping("/api/company/{id}")
    Envelope<String> delete(@PathVariable UUID id) {
        CompanyDetails known = require(id);
        try {
            if (life.delete(known.id()) instanceof DeleteCompanyResult.NotEmpty owns) {
                throw Refusal.with(
                        HttpStatus.CONFLICT, new Problem(owns.holdings().getFirst(), null));
            }
        } catch (IllegalStateException failure) {
            if (known.isProvider() || require(id).status() == CompanyStatus.CANCELLED) {
                throw Refusal.with(
                        HttpStatus.CONFLICT,
                        Problem.of("tenancy.api.status", known.status().name()));
            }
            throw failure;
        }
        return Envelope.of("Company deleted");
    }

    private CompanyDetails require(UUID id) {
        TenantId company = new TenantId(id);
        return companies.find(company).orElseThrow(() -> new CompanyNotFound(company));
    }
}
