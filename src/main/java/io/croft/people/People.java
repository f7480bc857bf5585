package io.croft.people;

import io.croft.access.Actor;
import io.croft.access.CurrentActor;
import io.croft.access.Role;
import io.croft.access.TenantId;
import io.croft.access.UserId;
import io.croft.kernel.Problem;
import io.croft.people.PersonEvent.PersonDisabled;
import io.croft.people.PersonEvent.PersonEnabled;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.data.domain.Pageable;
import org.springframework.data.domain.Slice;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The people of the company in scope, and whether they may sign in. */
@Service
@Transactional(readOnly = true)
@PreAuthorize("hasAuthority('people.manage')")
public class People {

    private final PersonRepository people;
    private final PersonReach reach;
    private final PersonActivity activity;
    private final ApplicationEventPublisher events;

    People(PersonRepository people, PersonReach reach, PersonActivity activity, ApplicationEventPublisher events) {
        this.people = people;
        this.reach = reach;
        this.activity = activity;
        this.events = events;
    }

    /** Returns the people of the company in scope (of all companies for the provider), sorted as the page asks for. */
    public Slice<PersonSummary> list(PersonFilter filter, Pageable page) {
        return people.list(contains(filter.search()), filter.status(), filter.role(), company(filter), page);
    }

    /** Counts what {@link #list} would show on all its pages. */
    public long count(PersonFilter filter) {
        return people.count(contains(filter.search()), filter.status(), filter.role(), company(filter));
    }

    /** Returns one person of the company in scope; to whoever manages no people, only themselves. */
    @PreAuthorize("isAuthenticated()")
    public Optional<PersonSummary> find(UserId id) {
        Actor actor = CurrentActor.require();
        if (!actor.id().equals(id) && !actor.has(PeoplePermissions.PEOPLE_MANAGE)) {
            return Optional.empty();
        }
        return people.summaries(List.of(id)).stream().findFirst();
    }

    /** Returns what the given people of the company in scope are called. */
    @PreAuthorize("isAuthenticated()")
    public Map<UserId, String> names(Collection<UserId> ids) {
        return ids.isEmpty()
                ? Map.of()
                : people.summaries(ids).stream()
                        .collect(Collectors.toUnmodifiableMap(PersonSummary::id, PersonSummary::name));
    }

    /** Returns those of the given people who are of the company in scope. */
    @PreAuthorize("isAuthenticated()")
    public Map<UserId, PersonSummary> some(Collection<UserId> ids) {
        return ids.isEmpty()
                ? Map.of()
                : people.summaries(ids).stream()
                        .collect(Collectors.toUnmodifiableMap(PersonSummary::id, person -> person));
    }

    /** Signs a person out everywhere and keeps them out; refused for the last one who can administer the installation. */
    @Transactional(propagation = Propagation.SUPPORTS)
    public Optional<Problem> disable(UserId id) {
        return reach.change(id, person -> {
            if (person.role() == Role.SUPER_ADMIN && isLast(id)) {
                return Optional.of(Problem.of("people.person.disable.last", person.displayName()));
            }
            person.disable();
            activity.record("disabled", person);
            events.publishEvent(new PersonDisabled(id, person.tenant()));
            return Optional.empty();
        });
    }

    /** Holds the administrators until the end of the transaction, so that two who disable each other do so one after the other. */
    private boolean isLast(UserId id) {
        return people.lockAdministrators().stream().allMatch(id::equals);
    }

    /** Lets a disabled person sign in again. */
    @Transactional(propagation = Propagation.SUPPORTS)
    public void enable(UserId id) {
        reach.change(id, person -> {
            person.enable();
            activity.record("enabled", person);
            events.publishEvent(new PersonEnabled(id, person.tenant()));
            return person;
        });
    }

    private static @Nullable UUID company(PersonFilter filter) {
        TenantId company = filter.company();
        return company == null ? null : company.value();
    }

    private static String contains(String search) {
        String escaped = search.strip()
                .toLowerCase(Locale.ROOT)
                .replace("!", "!!")
                .replace("%", "!%")
                .replace("_", "!_");
        return "%" + escaped + "%";
    }
}
