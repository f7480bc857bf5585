package io.croft.tenancy.rest;

import io.croft.access.TenantId;
import io.croft.rest.EntityTag;
import io.croft.rest.PageAnswer;
import io.croft.rest.PageQuery;
import io.croft.rest.Refusal;
import io.croft.tenancy.ChangeCompanyResult;
import io.croft.tenancy.Companies;
import io.croft.tenancy.CompanyDetails;
import io.croft.tenancy.CompanyFilter;
import io.croft.tenancy.CompanyNotFound;
import io.croft.tenancy.CreateCompanyResult.Created;
import io.croft.tenancy.CreateCompanyResult.Refused;
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

/** The companies the caller may see. */
@RestController
@RequestMapping("/api/v1/companies")
class CompaniesController {

    private static final Map<String, String> SORTABLE =
            Map.of("name", "name.value", "status", "status", "created", "createdAt");

    private final Companies companies;

    CompaniesController(Companies companies) {
        this.companies = companies;
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
    ResponseEntity<CompanyPage> create(@RequestBody CompanyRequest body) {
        return switch (companies.create(body.wish())) {
            case Created created ->
                answer(HttpStatus.CREATED, require(created.id().value()));
            case Refused refused -> throw Refusal.of(refused.problems());
        };
    }

    @PutMapping("/{id}")
    ResponseEntity<CompanyPage> change(
            @PathVariable UUID id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody CompanyChange body) {
        CompanyDetails known = require(id);
        EntityTag.require(ifMatch, CompanyChange.facts(known));
        return switch (companies.change(known.id(), body.of(known))) {
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
                .eTag(EntityTag.of(CompanyChange.facts(company), company.status()))
                .body(CompanyPage.of(company));
    }
}
