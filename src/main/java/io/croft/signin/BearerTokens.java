package io.croft.signin;

import io.croft.access.Actor;
import io.croft.access.TenantId;
import io.croft.access.UserId;
import io.croft.kernel.InnerBean;
import io.croft.people.PeopleDirectory;
import io.croft.people.PersonStatus;
import io.croft.tenancy.Companies;
import io.croft.tenancy.CompanyLife;
import io.croft.tenancy.InCompany;
import io.croft.vault.RandomText;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Identifies callers of the API by their token. Role, company and status are read from the database at each call, so
 * that changes take effect at the next one.
 */
@InnerBean("recognises callers of the API by their secret, before anybody acts; the filter chain alone asks it")
@Component
public class BearerTokens {

    private static final Pattern BEARER = Pattern.compile("(?i)bearer +([A-Za-z0-9._~+/=-]+) *");
    private static final Duration USE_NOTED_EVERY = Duration.ofMinutes(1);

    private final ApiTokenRepository tokens;
    private final ApiSessionRepository sessions;
    private final AccountRepository accounts;
    private final PeopleDirectory people;
    private final CompanyLife companies;
    private final Companies entries;
    private final EnteredRights entered;
    private final InCompany inCompany;
    private final ApiActivity activity;
    private final Clock clock;

    BearerTokens(
            ApiTokenRepository tokens,
            ApiSessionRepository sessions,
            AccountRepository accounts,
            PeopleDirectory people,
            CompanyLife companies,
            Companies entries,
            EnteredRights entered,
            InCompany inCompany,
            ApiActivity activity,
            Clock clock) {
        this.tokens = tokens;
        this.sessions = sessions;
        this.accounts = accounts;
        this.people = people;
        this.companies = companies;
        this.entries = entries;
        this.entered = entered;
        this.inCompany = inCompany;
        this.activity = activity;
        this.clock = clock;
    }

    /**
     * Somebody who may call.
     *
     * @param with what they identified themselves with
     */
    public record Bearer(Actor actor, ApiCaller with) {

        /** Whether the scopes include the needed one. */
        public boolean may(ApiScope needed) {
            return with.covers(needed);
        }
    }

    /** The token in an {@code Authorization} header (RFC 6750); empty when there is none. */
    public static Optional<String> tokenIn(@Nullable String header) {
        return Optional.ofNullable(header)
                .map(BEARER::matcher)
                .filter(Matcher::matches)
                .map(form -> form.group(1));
    }

    /** The caller with this token at that address; empty when the token is invalid for any reason. */
    public Optional<Bearer> recognise(String token, String address) {
        if (token.length() > ApiSecrets.LONGEST) {
            return Optional.empty();
        }
        String hash = RandomText.hashOf(token);
        return token.startsWith(ApiSecrets.PERSONAL) ? personal(hash, address) : bySession(hash);
    }

    /** Whether provider staff may enter this company. */
    public boolean mayEnter(Actor actor, TenantId company) {
        return actor.isProvider() && io.croft.access.CurrentActor.call(actor, () -> entries.exists(company));
    }

    /** The same caller of the provider staff in a company, without the permissions that company lacks. */
    public Bearer entering(Bearer bearer, TenantId company) {
        return new Bearer(entered.of(bearer.actor().entering(company)), bearer.with());
    }

    /** Records a call that changes something. */
    public void called(Bearer bearer, String method, String path, int status) {
        activity.called(bearer.actor(), bearer.with().name(), method, path, status);
    }

    private Optional<Bearer> personal(String hash, String address) {
        Optional<ApiToken> found = inCompany.read(() -> tokens.findByTokenHash(hash));
        Instant now = clock.instant();
        if (found.isEmpty() || found.get().isExpired(now)) {
            return Optional.empty();
        }
        ApiToken token = found.get();
        if (!token.mayBeUsedFrom(address)) {
            activity.refused(token, address);
            return Optional.empty();
        }
        Optional<Standing> standing = standing(token.person(), token.tenant());
        standing.ifPresent(one -> inCompany.call(
                token.tenant(), () -> tokens.used(token.id(), now, address, now.minus(USE_NOTED_EVERY))));
        return standing.map(one -> new Bearer(one.actor(), token.caller()));
    }

    private Optional<Bearer> bySession(String hash) {
        return inCompany
                .read(() -> sessions.findByAccessHash(hash))
                .filter(session -> session.grantsAccess(clock.instant()))
                .flatMap(session -> standing(session.person(), session.tenant())
                        .filter(one -> one.epoch() == session.epoch())
                        .map(one -> new Bearer(one.actor(), session.caller())));
    }

    /** Whether sessions of this epoch are still valid. */
    boolean stands(UserId person, TenantId company, int epoch) {
        return standing(person, company).filter(one -> one.epoch() == epoch).isPresent();
    }

    private Optional<Standing> standing(UserId person, TenantId company) {
        Optional<Standing> standing = inCompany.read(() -> people.find(person)
                .filter(one ->
                        one.status() == PersonStatus.ACTIVE && one.company().equals(company))
                .flatMap(one -> accounts.findById(person)
                        .filter(account -> !account.mustChangePassword())
                        .map(account -> new Standing(one.actor(), account.sessionEpoch()))));
        return standing.filter(one -> !companies.isStopped(company));
    }

    private record Standing(Actor actor, int epoch) {}
}
