package io.croft.people.rest;

import io.croft.access.Role;
import io.croft.access.UserId;
import io.croft.people.People;
import io.croft.people.PersonFilter;
import io.croft.people.PersonNotFound;
import io.croft.people.PersonStatus;
import io.croft.people.PersonSummary;
import io.croft.rest.PageAnswer;
import io.croft.rest.PageQuery;
import io.croft.rest.Refusal;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Pageable;
import org.springframework.data.domain.Sort;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The people of the caller's company; of all for the provider. */
@RestController
@RequestMapping("/api/v1/people")
class PeopleController {

    private static final Map<String, String> SORTABLE = Map.of("name", "displayName", "email", "email");

    private final People people;

    PeopleController(People people) {
        this.people = people;
    }

    @GetMapping
    PageAnswer<PersonAnswer> list(
            @RequestParam(required = false) @Nullable String search,
            @RequestParam(required = false) @Nullable PersonStatus status,
            @RequestParam(required = false) @Nullable Role role,
            PageQuery query) {
        Pageable page = query.sorted(SORTABLE, Sort.by("displayName"));
        PersonFilter filter = new PersonFilter(Objects.requireNonNullElse(search, ""), status, role);
        return PageAnswer.of(people.list(filter, page), page, people.count(filter), PersonAnswer::of);
    }

    @GetMapping("/{id}")
    PersonAnswer find(@PathVariable UUID id) {
        UserId person = new UserId(id);
        return people.find(person).map(PersonAnswer::of).orElseThrow(() -> new PersonNotFound(person));
    }

    @PostMapping("/{id}/disable")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void disable(@PathVariable UUID id) {
        people.disable(new UserId(id)).ifPresent(refusal -> {
            throw Refusal.of(refusal);
        });
    }

    @PostMapping("/{id}/enable")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void enable(@PathVariable UUID id) {
        people.enable(new UserId(id));
    }

    record PersonAnswer(
            UUID id,
            String name,
            @Nullable String userName,
            String email,
            String role,
            String status,
            @Nullable String profile,
            UUID company,
            @Nullable Instant lastSignIn) {

        static PersonAnswer of(PersonSummary person) {
            return new PersonAnswer(
                    person.id().value(),
                    person.name(),
                    person.userName(),
                    person.email(),
                    person.role().name(),
                    person.status().name(),
                    person.profile(),
                    person.company().value(),
                    person.lastSignIn());
        }
    }
}
