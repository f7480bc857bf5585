package io.croft.people.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import io.croft.access.CurrentActor;
import io.croft.access.Role;
import io.croft.access.TenantId;
import io.croft.access.UserId;
import io.croft.people.People;
import io.croft.people.PersonFilter;
import io.croft.people.PersonStatus;
import io.croft.people.PersonSummary;
import io.croft.tenancy.Companies;
import io.croft.uikit.Cells;
import io.croft.uikit.EmptyState;
import io.croft.uikit.FilterChoice;
import io.croft.uikit.Icons;
import io.croft.uikit.ListPage;
import io.croft.uikit.ListQuery;
import io.croft.uikit.PageGrid;
import io.croft.uikit.RelativeTime;
import io.croft.uikit.Texts;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Pageable;
import org.springframework.data.domain.Slice;

/** The list of people with what can be done to each. */
class PeopleList extends Composite<Div> {

    private final People people;
    private final Companies companies;
    private final PersonActions actions;
    private final @Nullable TenantId company;
    private final Map<TenantId, String> companyNames = new HashMap<>();
    private final ListPage<PersonSummary> page = new ListPage<>(Texts.get("people.title"));

    PeopleList(People people, Companies companies, PersonActions actions, @Nullable TenantId company) {
        this.people = people;
        this.companies = companies;
        this.actions = actions;
        this.company = company;
        page.search(Texts.get("people.search"))
                .filter("role", Texts.get("people.role"), roles())
                .filter("status", Texts.get("people.status"), statuses());
        columns(page.rows());
        page.cards(person -> Cells.card(
                name(person),
                RoleWords.badge(person.status()),
                new Span(RoleWords.of(person.role())),
                actions.of(person, page::refresh)));
        page.empty(new EmptyState(Icons.USERS, Texts.get("people.empty"), Texts.get("people.empty.text")));
        page.selection(person -> person.id().toString(), this::found)
                .bulk(
                        Texts.get("people.person.disable"),
                        Icons.BAN,
                        chosen -> actions.disable(chosen, () -> {
                            page.rows().grid().deselectAll();
                            page.refresh();
                        }));
        page.source(this::read, query -> people.count(filter(query)));
        getContent().add(page);
    }

    ListPage<PersonSummary> page() {
        return page;
    }

    void beforeEnter(BeforeEnterEvent event) {
        page.beforeEnter(event);
    }

    private void columns(PageGrid<PersonSummary> rows) {
        rows.components("name", Texts.get("people.person.name"), PeopleList::name)
                .setSortProperty("displayName");
        rows.column("role", Texts.get("people.role"), person -> RoleWords.of(person.role()))
                .setSortProperty("role");
        rows.components("profile", Texts.get("people.profile"), PeopleList::profile);
        rows.components("status", Texts.get("people.status"), person -> RoleWords.badge(person.status()))
                .setSortProperty("status");
        if (company == null && CurrentActor.require().seesEverything()) {
            rows.column(
                    "company", Texts.get("people.company"), person -> companyNames.getOrDefault(person.company(), "–"));
        }
        rows.components("lastSignIn", Texts.get("people.lastSignIn"), PeopleList::lastSignIn)
                .setSortProperty("lastSignIn");
        rows.actions(person -> actions.of(person, page::refresh));
    }

    private Slice<PersonSummary> read(ListQuery query, Pageable rows) {
        Slice<PersonSummary> read = people.list(filter(query), rows);
        companyNames.putAll(
                companies.names(read.stream().map(PersonSummary::company).collect(Collectors.toSet())));
        return read;
    }

    private List<PersonSummary> found(Set<String> ids) {
        return ids.stream()
                .filter(id -> id.matches("[0-9a-f-]{36}"))
                .flatMap(id -> people.find(new UserId(UUID.fromString(id))).stream())
                .toList();
    }

    private static Component name(PersonSummary person) {
        String userName = person.userName();
        String email =
                person.addressGiven() ? person.email() : Texts.get("people.person.addressClaimed", person.email());
        return Cells.name(person.name(), userName == null ? email : userName + " · " + email);
    }

    private static Component profile(PersonSummary person) {
        String profile = person.profile();
        return profile == null ? Cells.muted(Texts.get("people.profile.builtIn")) : new Span(profile);
    }

    private static Component lastSignIn(PersonSummary person) {
        return person.lastSignIn() == null
                ? Cells.muted(Texts.get("people.never"))
                : new RelativeTime(person.lastSignIn());
    }

    private PersonFilter filter(ListQuery query) {
        return new PersonFilter(
                query.search(),
                query.filter("status", PersonStatus.class).orElse(null),
                query.filter("role", Role.class).orElse(null),
                company);
    }

    private static List<FilterChoice> roles() {
        return Arrays.stream(Role.values())
                .map(role -> new FilterChoice(role.name().toLowerCase(Locale.ROOT), RoleWords.of(role)))
                .toList();
    }

    private static List<FilterChoice> statuses() {
        return Arrays.stream(PersonStatus.values())
                .map(status -> new FilterChoice(status.name().toLowerCase(Locale.ROOT), RoleWords.of(status)))
                .toList();
    }
}
