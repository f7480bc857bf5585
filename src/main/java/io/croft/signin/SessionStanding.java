package io.croft.signin;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.croft.access.Actor;
import io.croft.access.TenantId;
import io.croft.access.UserId;
import io.croft.people.PeopleDirectory;
import io.croft.people.PersonEvent.PersonDisabled;
import io.croft.people.PersonStatus;
import io.croft.people.RightsChanged;
import io.croft.tenancy.CompanyLife;
import io.croft.tenancy.FeaturesChanged;
import io.croft.tenancy.InCompany;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * Whether sessions are still valid, and with which actor: the person is active, the company is active, and the epoch is
 * the present one. Read from the database for all processes alike; an answer is used for three seconds.
 */
@Component
class SessionStanding {

    static final Duration REMEMBERED = Duration.ofSeconds(3);

    private static final int MOST = 100_000;

    private final PeopleDirectory people;
    private final AccountRepository accounts;
    private final CompanyLife companies;
    private final InCompany inCompany;
    private final OpenSessions sessions;
    private final Cache<UserId, Standing> known;

    SessionStanding(
            PeopleDirectory people,
            AccountRepository accounts,
            CompanyLife companies,
            InCompany inCompany,
            OpenSessions sessions,
            Clock clock) {
        this.people = people;
        this.accounts = accounts;
        this.companies = companies;
        this.inCompany = inCompany;
        this.sessions = sessions;
        this.known = Caffeine.newBuilder()
                .maximumSize(MOST)
                .expireAfterWrite(REMEMBERED)
                .ticker(() -> Duration.ofMillis(clock.millis()).toNanos())
                .build();
    }

    /** The present actor of a session; empty when it is not valid any more. */
    Optional<Actor> holder(OpenSession session) {
        Standing remembered = known.getIfPresent(session.person());
        if (remembered != null && remembered.epoch() == session.epoch()) {
            return remembered.actor();
        }
        // A newer epoch than the cached one is valid: the person has just signed in again or changed the password.
        Standing now = standing(session.person());
        known.put(session.person(), now);
        return now.epoch() == session.epoch() ? now.actor() : Optional.empty();
    }

    /** As whom a person acts who may be in; empty for everybody else. */
    Optional<Actor> of(UserId person) {
        Standing remembered = known.getIfPresent(person);
        if (remembered == null) {
            remembered = standing(person);
            known.put(person, remembered);
        }
        return remembered.actor();
    }

    /** Nobody acts in the name of somebody who is out. */
    @TransactionalEventListener(fallbackExecution = true)
    void on(PersonDisabled event) {
        known.invalidate(event.person());
    }

    /** Clears the cache, since permissions have changed. */
    @TransactionalEventListener(fallbackExecution = true)
    void on(RightsChanged event) {
        known.invalidateAll();
    }

    @TransactionalEventListener(fallbackExecution = true)
    void on(FeaturesChanged event) {
        known.invalidateAll();
    }

    private Standing standing(UserId id) {
        return inCompany
                .read(() -> people.find(id)
                        .filter(person -> person.status() == PersonStatus.ACTIVE)
                        .flatMap(person -> accounts.findById(person.id())
                                .map(account -> new Standing(account.sessionEpoch(), Optional.of(person.actor())))))
                .filter(standing -> standing.actor()
                        .filter(actor -> !companies.isStopped(actor.home()))
                        .isPresent())
                .orElse(Standing.NONE);
    }

    /** Ends invalid sessions of this process, also those that only receive push and send no requests. */
    @Scheduled(fixedDelayString = "PT5S")
    void endFormer() {
        List<OpenSession> open = sessions.all();
        if (!open.isEmpty()) {
            Map<UserId, Integer> now = read(open);
            open.stream()
                    .filter(session -> now.getOrDefault(session.person(), OpenSession.NEVER) != session.epoch())
                    .forEach(OpenSession::end);
        }
    }

    /** The epochs of active people. */
    private Map<UserId, Integer> read(Collection<OpenSession> open) {
        Map<UserId, TenantId> homes =
                open.stream().collect(Collectors.toMap(OpenSession::person, OpenSession::company, (one, same) -> one));
        return inCompany.read(() -> accounts.epochs(people.activeAmong(homes.keySet()))).stream()
                .filter(person -> !companies.isStopped(Objects.requireNonNull(homes.get(person.id()))))
                .collect(Collectors.toMap(PersonEpoch::id, PersonEpoch::epoch));
    }

    /** The present epoch and actor of a person. */
    private record Standing(int epoch, Optional<Actor> actor) {

        static final Standing NONE = new Standing(OpenSession.NEVER, Optional.empty());
    }
}
