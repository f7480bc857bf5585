package io.croft.people.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import io.croft.access.CurrentActor;
import io.croft.access.Role;
import io.croft.access.TenantId;
import io.croft.people.Invitations;
import io.croft.people.Profiles;
import io.croft.tenancy.Companies;
import io.croft.uikit.Cells;
import io.croft.uikit.EmptyState;
import io.croft.uikit.Icons;
import io.croft.uikit.ListPage;
import io.croft.uikit.ListQuery;
import io.croft.uikit.ShortList;
import io.croft.uikit.Texts;
import jakarta.annotation.security.RolesAllowed;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** The permission profiles of a company: the built-in ones of its roles, and those it has made. */
@Route(ProfilePaths.PROFILES)
@RolesAllowed("people.manage")
class ProfilesView extends Composite<Div> implements BeforeEnterObserver, HasDynamicTitle {

    private final transient Profiles profiles;
    private final transient Invitations invitations;
    private final transient Companies companies;
    private final ListPage<Row> page = new ListPage<>(Texts.get("people.profiles.title"));
    private final transient ShortList<Row> order =
            new ShortList<Row>().order("name", Comparator.comparing(Row::name, String.CASE_INSENSITIVE_ORDER));
    private TenantId company = CurrentActor.require().company();

    ProfilesView(Profiles profiles, Invitations invitations, Companies companies) {
        this.profiles = profiles;
        this.invitations = invitations;
        this.companies = companies;
        page.search(Texts.get("people.profiles.search"));
        page.rows()
                .components("name", Texts.get("people.profile.name"), ProfilesView::name)
                .setSortProperty("name");
        page.rows().column("people", Texts.get("people.profile.people"), Row::bearers);
        page.rows().column("allows", Texts.get("people.profile.permissions"), row -> Integer.toString(row.allows()));
        page.cards(row -> Cells.card(name(row), new Span(row.bearers())));
        page.empty(new EmptyState(Icons.SHIELD, Texts.get("people.profiles.title"), Texts.get("people.profiles.text")));
        page.open(row -> UI.getCurrentOrThrow().navigate(row.href()));
        page.source((query, rows) -> order.page(rows(query), rows), query ->
                (long) rows(query).size());
        getContent().add(page);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        company = ProfilePaths.company(event.getLocation().getQueryParameters());
        companies
                .find(company)
                .ifPresent(here -> page.header()
                        .setSubtitle(Texts.get(
                                "people.profiles.subtitle", here.name().value())));
        page.beforeEnter(event);
    }

    @Override
    public String getPageTitle() {
        return Texts.get("people.profiles.title");
    }

    private List<Row> rows(ListQuery query) {
        return Stream.concat(
                        profiles.list(company).stream()
                                .map(own -> new Row(
                                        own.name(),
                                        false,
                                        Long.toString(own.people()),
                                        own.permissions().size(),
                                        ProfilePaths.of(company, own.id()))),
                        invitations.rolesFor(company).reversed().stream().map(this::builtIn))
                .filter(row -> ShortList.matches(query, row.name()))
                .toList();
    }

    private Row builtIn(Role role) {
        return new Row(RoleWords.of(role), true, "–", role.permissions().size(), ProfilePaths.of(company, role));
    }

    private static Component name(Row row) {
        return Cells.name(row.name(), Texts.get(row.builtIn() ? "people.profile.builtIn" : "people.profile.own"));
    }

    private record Row(String name, boolean builtIn, String bearers, int allows, String href) {}
}
