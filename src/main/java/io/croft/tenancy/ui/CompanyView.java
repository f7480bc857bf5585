package io.croft.tenancy.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import io.croft.access.Actor;
import io.croft.access.CurrentActor;
import io.croft.access.TenantId;
import io.croft.activity.ActivityLinks;
import io.croft.tenancy.Companies;
import io.croft.tenancy.CompanyDetails;
import io.croft.tenancy.CompanyPermissions;
import io.croft.uikit.AddressedView;
import io.croft.uikit.DetailPage;
import io.croft.uikit.KeyFact;
import io.croft.uikit.Moments;
import io.croft.uikit.Note;
import io.croft.uikit.RelativeTime;
import io.croft.uikit.StatusTone;
import io.croft.uikit.Texts;
import jakarta.annotation.security.RolesAllowed;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;

/** One company: its facts, and the tabs of other rooms. */
@Route("companies/:id")
@RolesAllowed("company.view")
class CompanyView extends AddressedView<CompanyView.Page> {

    private final Companies companies;
    private final CompanyActions actions;
    private final List<CompanyTab> tabs;

    CompanyView(Companies companies, CompanyActions actions, ObjectProvider<CompanyTab> tabs) {
        super("id");
        this.companies = companies;
        this.actions = actions;
        this.tabs =
                tabs.stream().sorted(Comparator.comparingInt(CompanyTab::order)).toList();
    }

    @Override
    protected Optional<Page> open(String name, QueryParameters query) {
        return id(name).flatMap(companies::find).map(company -> new Page(company, query));
    }

    private static Optional<TenantId> id(String text) {
        try {
            return Optional.of(new TenantId(UUID.fromString(text)));
        } catch (IllegalArgumentException noId) {
            return Optional.empty();
        }
    }

    /** Everything about one company. */
    final class Page extends Composite<Div> implements HasDynamicTitle {

        private final TenantId id;
        private final String name;
        private final transient Actor actor = CurrentActor.require();

        Page(CompanyDetails company, QueryParameters query) {
            id = company.id();
            name = company.name().value();
            show(company).openTab(query);
        }

        @Override
        public String getPageTitle() {
            return name;
        }

        private DetailPage show(CompanyDetails company) {
            boolean mayManage = actor.has(CompanyPermissions.COMPANY_MANAGE) && company.restorableUntil() == null;
            DetailPage page = new DetailPage(company.name().value());
            page.header().addBesideTitle(CompanyStatusBadge.of(company.status()));
            if (actor.has(CompanyPermissions.COMPANY_MANAGE)) {
                page.header().addActions(actions.of(company, this::reload));
            }
            page.facts(facts(company));
            page.tab(
                    "facts",
                    Texts.get("tenancy.company.facts"),
                    () -> new CompanyFacts(companies, company, mayManage, this::reload));
            tabs.stream()
                    .filter(tab -> tab.visibleTo(actor))
                    .forEach(tab -> page.tab(tab.key(), tab.label(), () -> tab.create(id)));
            getContent().removeAll();
            Instant restorable = company.restorableUntil();
            if (restorable != null) {
                String words = Texts.get("tenancy.company.restorable", Moments.exact(restorable));
                getContent().add(new Note(StatusTone.WARNING, words));
            }
            getContent().add(page);
            return page;
        }

        private void reload() {
            companies.find(id).ifPresent(this::show);
        }

        private static KeyFact[] facts(CompanyDetails company) {
            return new KeyFact[] {
                new KeyFact(Texts.get("tenancy.company.slug"), company.slug().value()),
                new KeyFact(
                        Texts.get("tenancy.company.parent"),
                        Objects.requireNonNullElse(company.parentName(), Texts.get("tenancy.company.parent.none"))),
                new KeyFact(Texts.get("tenancy.companies.created"), new RelativeTime(company.createdAt())),
                new KeyFact(
                        Texts.get("activity.activity"),
                        new Anchor(ActivityLinks.of(company.id()), Texts.get("activity.ofThing")))
            };
        }
    }
}
