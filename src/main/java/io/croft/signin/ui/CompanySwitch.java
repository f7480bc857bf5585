package io.croft.signin.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Span;
import io.croft.access.Actor;
import io.croft.access.CurrentActor;
import io.croft.access.TenantId;
import io.croft.shell.HeaderItem;
import io.croft.signin.Sessions;
import io.croft.tenancy.Companies;
import io.croft.tenancy.CompanyFilter;
import io.croft.tenancy.CompanyStatus;
import io.croft.tenancy.CompanySummary;
import io.croft.uikit.Icons;
import io.croft.uikit.Texts;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.PageRequest;
import org.springframework.data.domain.Sort;

/** Lets provider staff enter a company and leave it again; shows everybody else where they are. */
@org.springframework.stereotype.Component
class CompanySwitch implements HeaderItem {

    private final Companies companies;
    private final Sessions sessions;

    CompanySwitch(Companies companies, Sessions sessions) {
        this.companies = companies;
        this.sessions = sessions;
    }

    @Override
    public int order() {
        return -10;
    }

    @Override
    public Component create() {
        Actor actor = CurrentActor.require();
        return actor.isProvider() ? choice(actor) : name(actor);
    }

    private Component name(Actor actor) {
        Span name = new Span(companies
                .find(actor.home())
                .map(company -> company.name().value())
                .orElse(""));
        name.addClassName("company-name");
        return name;
    }

    private Component choice(Actor actor) {
        ComboBox<CompanySummary> choice = new ComboBox<>();
        choice.addClassName("company-switch");
        choice.setAriaLabel(Texts.get("signin.switch.label"));
        choice.setPlaceholder(Texts.get("signin.switch.all"));
        choice.setPrefixComponent(Icons.BUILDING_2.create());
        choice.setClearButtonVisible(true);
        choice.setItemLabelGenerator(CompanySummary::name);
        choice.setItemsPageable((page, typed) -> companies
                .list(new CompanyFilter(typed, CompanyStatus.ACTIVE), sorted(page.getPageNumber(), page.getPageSize()))
                .getContent());
        TenantId entered = actor.entered();
        if (entered != null) {
            companies
                    .find(entered)
                    .ifPresent(company -> choice.setValue(new CompanySummary(
                            entered,
                            company.name().value(),
                            company.slug().value(),
                            company.status(),
                            null,
                            company.createdAt())));
        }
        choice.addValueChangeListener(change -> switchTo(change.getValue()));
        return choice;
    }

    private void switchTo(@Nullable CompanySummary company) {
        if (company == null) {
            sessions.leave();
        } else {
            sessions.enter(company.id());
        }
        UI.getCurrentOrThrow().getPage().setLocation("/");
    }

    private static PageRequest sorted(int page, int size) {
        return PageRequest.of(page, size, Sort.by("name.value"));
    }
}
