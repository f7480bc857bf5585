package io.croft.activity;

import io.croft.access.Actor;
import io.croft.access.CurrentActor;
import io.croft.access.Impersonator;
import io.croft.access.TenantId;
import io.croft.access.TenantScope;
import io.croft.access.UserId;
import io.croft.database.FittedText;
import io.croft.kernel.IpAddress;
import io.croft.kernel.NativeSql;
import java.time.Clock;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.stereotype.Component;

/**
 * Stores entries without a number by one statement in a table without further indexes. Named exception to the rule
 * against native SQL: an entry of a company may be written in the session of another or of nobody, as for a refusal.
 */
@NativeSql
@Component
class Incoming {

    private static final int NAME = 200;
    private static final int THING_KIND = 40;
    private static final int THING_ID = 100;
    private static final int ADDRESS = 45;
    private static final int AGENT = 300;
    private static final String INSERT = "insert into activity_incoming (" + StoredEntry.COLUMNS + ") values ";
    private static final String ROW = "(" + StoredEntry.MARKS + ")";
    private static final String INSERT_ONE = INSERT + ROW;

    private final JdbcTemplate jdbc;
    private final Clock clock;

    Incoming(JdbcTemplate jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Adds an entry in the transaction of the caller; without one it is stored when this returns. */
    void add(ActivityEntry entry) {
        write(List.of(stored(entry)));
    }

    /** Writes entries by one statement. */
    void write(List<StoredEntry> entries) {
        String sql =
                entries.size() == 1 ? INSERT_ONE : INSERT + String.join(", ", Collections.nCopies(entries.size(), ROW));
        jdbc.update(sql, row -> {
            int at = 0;
            for (StoredEntry entry : entries) {
                at = entry.bind(row, at);
            }
        });
    }

    /** The entry in stored form, with the present time, actor, company and caller. */
    StoredEntry stored(ActivityEntry entry) {
        Optional<Actor> actor = CurrentActor.find();
        ActivityEntry.Person person = entry.person();
        ActivityThing thing = entry.thing();
        UserId id = person != null ? person.id() : actor.map(Actor::id).orElse(null);
        String name = person != null ? person.name() : actor.map(Actor::name).orElse("");
        Caller caller = Caller.current();
        return new StoredEntry(
                clock.instant(),
                entry.kind().name(),
                entry.result().name(),
                entry.action(),
                company(entry, actor),
                id == null ? null : id.value(),
                FittedText.line(name, NAME),
                thing == null ? null : FittedText.line(thing.kind(), THING_KIND),
                thing == null ? null : FittedText.line(thing.id(), THING_ID),
                thing == null ? null : FittedText.line(thing.name(), NAME),
                StoredWords.json(entry.words()),
                Details.json(withImpersonator(entry, actor)),
                FittedText.line(caller.address().isEmpty() ? signedInFrom() : caller.address(), ADDRESS),
                FittedText.line(caller.agent(), AGENT));
    }

    /** What an impersonator does names both: the person acted as, and first among the details whoever acts. */
    private static Map<String, ?> withImpersonator(ActivityEntry entry, Optional<Actor> actor) {
        ActivityEntry.Person person = entry.person();
        Impersonator impersonator = actor.filter(
                        one -> person == null || one.id().equals(person.id()))
                .map(Actor::impersonator)
                .orElse(null);
        return entry.impersonatedBy(impersonator).details();
    }

    /** The named company, else the one in scope, else that of the actor; null for strangers. */
    private static @Nullable UUID company(ActivityEntry entry, Optional<Actor> actor) {
        TenantId named = entry.company();
        return named != null
                ? named.value()
                : TenantScope.writable()
                        .or(() -> actor.map(Actor::company))
                        .map(TenantId::value)
                        .orElse(null);
    }

    /** The address from the session, for work on other threads than that of the request. */
    private static String signedInFrom() {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null && authentication.getDetails() instanceof WebAuthenticationDetails details
                ? IpAddress.shortest(details.getRemoteAddress())
                : "";
    }
}
