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

/** The people of the company in scope; disables and enables their accounts. */
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

    /** A page of the people of the company in scope (for the provider of all companies), in the order of the page. */
    public Slice<PersonSummary> list(PersonFilter filter, Pageable page) {
        return people.list(contains(filter.search()), filter.status(), filter.role(), company(filter), page);
    }

    /** The number of all people {@link #list} returns. */
    public long count(PersonFilter filter) {
        return people.count(contains(filter.search()), filter.status(), filter.role(), company(filter));
    }

    /** A person of the company in scope; actors who may not see people find only themselves. */
    @PreAuthorize("isAuthenticated()")
    public Optional<PersonSummary> find(UserId id) {
        Actor actor = CurrentActor.require();
        if (!actor.id().equals(id) && !actor.has(PeoplePermissions.PEOPLE_MANAGE)) {
            return Optional.empty();
        }
        return people.summaries(List.of(id)).stream().findFirst();
    }

    /** The names of those of the given people who belong to the company in scope. */
    @PreAuthorize("isAuthenticated()")
    public Map<UserId, String> names(Collection<UserId> ids) {
        return ids.isEmpty()
                ? Map.of()
                : people.summaries(ids).stream()
                        .collect(Collectors.toUnmodifiableMap(PersonSummary::id, PersonSummary::name));
    }

    /** Those of the given people who belong to the company in scope. */
    @PreAuthorize("isAuthenticated()")
    public Map<UserId, PersonSummary> some(Collection<UserId> ids) {
        return ids.isEmpty()
                ? Map.of()
                : people.summaries(ids).stream()
                        .collect(Collectors.toUnmodifiableMap(PersonSummary::id, person -> person));
    }

    /**
     * Disables a person: ends their sessions and prevents signing in. Refused for the last administrator of the
     * installation.
     */
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

    /**
     * Locks the administrators until the transaction ends, so that two of them cannot disable each other concurrently.
     */
    private boolean isLast(UserId id) {
        return people.lockAdministrators().stream().allMatch(id::equals);
    }

    /** Enables a disabled person. */
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
