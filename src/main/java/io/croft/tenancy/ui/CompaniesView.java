package io.croft.tenancy.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import io.croft.access.CurrentActor;
import io.croft.tenancy.Companies;
import io.croft.tenancy.CompanyFilter;
import io.croft.tenancy.CompanyPermissions;
import io.croft.tenancy.CompanyStatus;
import io.croft.tenancy.CompanySummary;
import io.croft.uikit.Buttons;
import io.croft.uikit.Cells;
import io.croft.uikit.EmptyState;
import io.croft.uikit.Icons;
import io.croft.uikit.ListPage;
import io.croft.uikit.ListQuery;
import io.croft.uikit.PageGrid;
import io.croft.uikit.RelativeTime;
import io.croft.uikit.Texts;
import jakarta.annotation.security.RolesAllowed;
import java.util.Objects;

/** The companies the person may see. */
@Route("companies")
@Menu(title = "administration/tenancy.companies.title", icon = "building-2", order = 80)
@RolesAllowed({"SUPER_ADMIN", "RESELLER", "SALESPERSON"})
class CompaniesView extends Composite<Div> implements BeforeEnterObserver, HasDynamicTitle {

    private final ListPage<CompanySummary> page = new ListPage<>(Texts.get("tenancy.companies.title"));

    CompaniesView(Companies companies) {
        page.search(Texts.get("tenancy.companies.search"))
                .filter("status", Texts.get("tenancy.companies.status"), CompanyStatusBadge.choices());
        columns(page.rows());
        page.cards(company ->
                Cells.card(Cells.name(company.name(), company.slug()), CompanyStatusBadge.of(company.status())));
        boolean mayCreate = CurrentActor.require().has(CompanyPermissions.COMPANY_MANAGE);
        if (mayCreate) {
            page.header().addActions(createButton());
        }
        page.empty(new EmptyState(
                Icons.BUILDING_2,
                Texts.get("tenancy.companies.empty"),
                Texts.get("tenancy.companies.empty.text"),
                mayCreate ? createButton() : null));
        page.open(company ->
                UI.getCurrentOrThrow().navigate("companies/" + company.id().value()));
        page.source((query, rows) -> companies.list(filter(query), rows), query -> companies.count(filter(query)));
        getContent().addClassName("page-frame");
        getContent().add(page);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        page.beforeEnter(event);
    }

    @Override
    public String getPageTitle() {
        return Texts.get("tenancy.companies.title");
    }

    private static void columns(PageGrid<CompanySummary> rows) {
        rows.components("name", Texts.get("tenancy.companies.name"), CompaniesView::name)
                .setSortProperty("name.value");
        rows.components(
                        "status",
                        Texts.get("tenancy.companies.status"),
                        company -> CompanyStatusBadge.of(company.status()))
                .setSortProperty("status");
        rows.column(
                "parent",
                Texts.get("tenancy.companies.parent"),
                company -> Objects.requireNonNullElse(company.parentName(), "–"));
        rows.components(
                        "created",
                        Texts.get("tenancy.companies.created"),
                        company -> new RelativeTime(company.createdAt()))
                .setSortProperty("createdAt");
    }

    private static Component name(CompanySummary company) {
        return Cells.link("companies/" + company.id().value(), company.name(), company.slug());
    }

    private static Button createButton() {
        return Buttons.primary(
                Texts.get("tenancy.company.create"),
                Icons.PLUS,
                () -> UI.getCurrentOrThrow().navigate("companies/new"));
    }

    private static CompanyFilter filter(ListQuery query) {
        return new CompanyFilter(
                query.search(), query.filter("status", CompanyStatus.class).orElse(null));
    }
}
