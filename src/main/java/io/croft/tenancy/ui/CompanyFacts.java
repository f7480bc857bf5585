package io.croft.tenancy.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.data.binder.Binder;
import com.vaadin.flow.data.binder.ValidationException;
import io.croft.tenancy.ChangeCompany;
import io.croft.tenancy.ChangeCompanyResult;
import io.croft.tenancy.Companies;
import io.croft.tenancy.CompanyDetails;
import io.croft.uikit.Buttons;
import io.croft.uikit.FieldProblems;
import io.croft.uikit.FormSection;
import io.croft.uikit.Texts;
import io.croft.uikit.Toasts;
import java.util.List;

/** The first tab of the page of a company: its facts, for reading or changing. */
class CompanyFacts extends Composite<FormSection> {

    private final Companies companies;
    private final CompanyDetails company;
    private final Runnable saved;
    private final CompanyFields fields = new CompanyFields();
    private final Binder<ChangeCompany> binder = new Binder<>(ChangeCompany.class);
    private final FieldProblems problems = fields.problems();

    CompanyFacts(Companies companies, CompanyDetails company, boolean mayChange, Runnable saved) {
        this.companies = companies;
        this.company = company;
        this.saved = saved;
        fields.bind(binder);
        binder.readRecord(new ChangeCompany(
                company.name(), company.contact(), company.locale(), company.timeZone(), company.notes()));
        binder.setReadOnly(!mayChange);
        getContent().addContent(fields.name, fields.contact, fields.locale, fields.timeZone, fields.notes);
        if (mayChange) {
            getContent().addContent(Buttons.primary(Texts.get("tenancy.company.save"), this::save));
        }
    }

    @Override
    protected FormSection initContent() {
        return new FormSection(Texts.get("tenancy.company.facts"));
    }

    private void save() {
        try {
            switch (companies.change(company.id(), binder.writeRecord())) {
                case ChangeCompanyResult.Changed changed -> {
                    Toasts.success(Texts.get("tenancy.company.saved"));
                    saved.run();
                }
                case ChangeCompanyResult.Refused refused -> problems.show(List.of(refused.problem()));
            }
        } catch (ValidationException shownAtTheFields) {
            binder.validate();
        }
    }
}
