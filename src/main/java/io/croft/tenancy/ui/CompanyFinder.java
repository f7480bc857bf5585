package io.croft.tenancy.ui;

import io.croft.access.Actor;
import io.croft.shell.PaletteEntry;
import io.croft.shell.PaletteSource;
import io.croft.tenancy.Companies;
import io.croft.tenancy.CompanyFilter;
import io.croft.tenancy.CompanyPermissions;
import io.croft.uikit.Icons;
import java.util.List;
import org.springframework.data.domain.PageRequest;
import org.springframework.data.domain.Sort;
import org.springframework.stereotype.Component;

/** Finds companies for the command palette. */
@Component
class CompanyFinder implements PaletteSource {

    private static final PageRequest FIRST_FEW = PageRequest.of(0, 5, Sort.by("name.value"));

    private final Companies companies;

    CompanyFinder(Companies companies) {
        this.companies = companies;
    }

    @Override
    public List<PaletteEntry> find(String words, Actor actor) {
        if (!actor.has(CompanyPermissions.COMPANY_VIEW)) {
            return List.of();
        }
        return companies.list(new CompanyFilter(words, null), FIRST_FEW).stream()
                .map(company -> new PaletteEntry(
                        Icons.BUILDING_2,
                        company.name(),
                        company.slug(),
                        "companies/" + company.id().value()))
                .toList();
    }
}
