package io.croft.people.rest.legacy;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.croft.access.TenantId;
import io.croft.access.UserId;
import io.croft.kernel.NotFound;
import io.croft.people.People;
import io.croft.people.PersonFilter;
import io.croft.people.PersonNotFound;
import io.croft.people.PersonSummary;
import io.croft.rest.Envelope;
import io.croft.rest.PageQuery;
import io.croft.tenancy.Companies;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.data.domain.Sort;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** People by the older routes: 200 at a time. */
@RestController
class LegacyUsersController {

    private static final int SIZE = 200;

    private final People people;
    private final Companies companies;

    LegacyUsersController(People people, Companies companies) {
        this.people = people;
        this.companies = companies;
    }

    record UserItem(
            UUID id,
            String username,
            String name,
            String email,
            String role,
            @JsonProperty("company_id") UUID companyId,
            String status) {

        static UserItem of(PersonSummary person) {
            return new UserItem(
                    person.id().value(),
                    Objects.requireNonNullElse(person.userName(), person.email()),
                    person.name(),
                    person.email(),
                    person.role().name().toLowerCase(Locale.ROOT),
                    person.company().value(),
                    person.status().name().toLowerCase(Locale.ROOT));
        }
    }

    @GetMapping("/api/vdi-integration/users")
    Envelope<List<UserItem>> list(PageQuery query) {
        return list(PersonFilter.ALL, query);
    }

    @GetMapping("/api/company/{id}/users")
    Envelope<List<UserItem>> ofCompany(@PathVariable UUID id, PageQuery query) {
        TenantId company = new TenantId(id);
        if (!companies.exists(company)) {
            throw new NotFound("There is no company " + id);
        }
        return list(new PersonFilter("", null, null, company), query);
    }

    private Envelope<List<UserItem>> list(PersonFilter filter, PageQuery query) {
        PageQuery most = new PageQuery(query.page(), query.size() == null ? Integer.valueOf(SIZE) : query.size(), null);
        return Envelope.of(people.list(filter, most.sorted(Map.of(), Sort.by("displayName"))).getContent().stream()
                .map(UserItem::of)
                .toList());
    }

    @GetMapping("/api/vdi-integration/users/{id}")
    Envelope<UserItem> find(@PathVariable UUID id) {
        UserId person = new UserId(id);
        return Envelope.of(people.find(person).map(UserItem::of).orElseThrow(() -> new PersonNotFound(person)));
    }
}
