package io.croft.tenancy.ui;

import io.croft.access.Actor;
import io.croft.shell.FirstStep;
import io.croft.tenancy.Companies;
import io.croft.tenancy.CompanyFilter;
import io.croft.tenancy.CompanyPermissions;
import io.croft.uikit.Texts;
import org.springframework.stereotype.Component;

/** The first step of the provider: make a company. */
@Component
class FirstCompany implements FirstStep {

    private final Companies companies;

    FirstCompany(Companies companies) {
        this.companies = companies;
    }

    @Override
    public int order() {
        return 20;
    }

    @Override
    public boolean visibleTo(Actor actor) {
        return actor.has(CompanyPermissions.COMPANY_MANAGE);
    }

    @Override
    public boolean done(Actor actor) {
        return companies.count(CompanyFilter.ALL) > 1;
    }

    @Override
    public String title() {
        return Texts.get("tenancy.firstStep.title");
    }

    @Override
    public String text() {
        return Texts.get("tenancy.firstStep.text");
    }

    @Override
    public String href() {
        return "companies/new";
    }
}
