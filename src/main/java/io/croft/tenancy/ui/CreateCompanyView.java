package io.croft.tenancy.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.binder.Binder;
import com.vaadin.flow.data.binder.ValidationException;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import io.croft.tenancy.Companies;
import io.croft.tenancy.CompanyFilter;
import io.croft.tenancy.CompanySlug;
import io.croft.tenancy.CompanyStatus;
import io.croft.tenancy.CompanySummary;
import io.croft.tenancy.CreateCompany;
import io.croft.tenancy.CreateCompanyResult;
import io.croft.uikit.Bounded;
import io.croft.uikit.CreatePage;
import io.croft.uikit.FieldProblems;
import io.croft.uikit.KeyFact;
import io.croft.uikit.Texts;
import io.croft.uikit.Toasts;
import io.croft.uikit.ValueField;
import jakarta.annotation.security.RolesAllowed;
import org.springframework.data.domain.PageRequest;
import org.springframework.data.domain.Sort;

/** Makes a company. */
@Route("companies/new")
@RolesAllowed("company.manage")
class CreateCompanyView extends Composite<Div> implements HasDynamicTitle {

    private final Companies companies;
    private final CompanyFields fields = new CompanyFields();
    private final TextField slug = Bounded.to(Bounded.NAME, new TextField(Texts.get("tenancy.company.slug")));
    private final ComboBox<CompanySummary> parent = new ComboBox<>(Texts.get("tenancy.company.parent"));
    private final Binder<CreateCompany> binder = new Binder<>(CreateCompany.class);
    private final FieldProblems problems = fields.problems().field("slug", slug).field("parent", parent);
    private final CreatePage page =
            new CreatePage(Texts.get("tenancy.company.create"), Texts.get("tenancy.company.create.text"));

    CreateCompanyView(Companies companies) {
        this.companies = companies;
        prepareFields();
        fields.bind(binder);
        binder.forField(slug)
                .asRequired(Texts.get("tenancy.company.required"))
                .withConverter(ValueField.of(CompanySlug::new, CompanySlug::value))
                .bind("slug");
        binder.forField(parent)
                .withConverter(summary -> summary == null ? null : summary.id(), id -> null)
                .bind("parent");
        page.step(
                Texts.get("tenancy.company.step.name"), Texts.get("tenancy.company.step.name.text"), fields.name, slug);
        page.step(
                Texts.get("tenancy.company.step.place"),
                Texts.get("tenancy.company.step.place.text"),
                parent,
                fields.contact,
                fields.locale,
                fields.timeZone,
                fields.notes);
        page.submit(Texts.get("tenancy.company.create"), this::create);
        page.cancelTo("companies");
        summarize();
        getContent().add(page);
    }

    @Override
    public String getPageTitle() {
        return Texts.get("tenancy.company.create");
    }

    private void prepareFields() {
        slug.setHelperText(Texts.get("tenancy.company.slug.help"));
        fields.name.setValueChangeMode(ValueChangeMode.EAGER);
        fields.name.addValueChangeListener(change -> {
            if (slug.isEmpty() || slug.getValue().equals(CompanySlug.proposalFor(change.getOldValue()))) {
                slug.setValue(CompanySlug.proposalFor(change.getValue()));
            }
            summarize();
        });
        slug.addValueChangeListener(change -> summarize());
        parent.addValueChangeListener(change -> summarize());
        parent.setPlaceholder(Texts.get("tenancy.company.parent.none"));
        parent.setClearButtonVisible(true);
        parent.setItemLabelGenerator(CompanySummary::name);
        parent.setItemsPageable((rows, typed) -> companies
                .list(
                        new CompanyFilter(typed, CompanyStatus.ACTIVE),
                        PageRequest.of(rows.getPageNumber(), rows.getPageSize(), Sort.by("name.value")))
                .stream()
                .filter(company -> !company.id().equals(io.croft.access.TenantId.PROVIDER))
                .toList());
    }

    private void summarize() {
        String above =
                parent.getOptionalValue().map(CompanySummary::name).orElse(Texts.get("tenancy.company.parent.none"));
        page.summary(
                new KeyFact(Texts.get("tenancy.company.name"), fields.name.getValue()),
                new KeyFact(Texts.get("tenancy.company.slug"), slug.getValue()),
                new KeyFact(Texts.get("tenancy.company.parent"), above));
    }

    private void create() {
        try {
            CreateCompany wanted = binder.writeRecord();
            switch (companies.create(wanted)) {
                case CreateCompanyResult.Created created -> {
                    Toasts.success(Texts.get("tenancy.company.created", wanted.name()));
                    UI.getCurrentOrThrow().navigate("companies/" + created.id().value());
                }
                case CreateCompanyResult.Refused refused -> problems.show(refused.problems());
            }
        } catch (ValidationException shownAtTheFields) {
            binder.validate();
        }
    }
}
