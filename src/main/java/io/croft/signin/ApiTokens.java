package io.croft.signin;

import io.croft.access.Actor;
import io.croft.access.CurrentActor;
import io.croft.access.UserId;
import io.croft.kernel.Identifier;
import io.croft.kernel.NotFound;
import io.croft.kernel.Problem;
import io.croft.signin.CreateApiTokenResult.Created;
import io.croft.signin.CreateApiTokenResult.Refused;
import io.croft.tenancy.InCompany;
import io.croft.vault.Secret;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The API tokens of the actor. A token may do what its person may, within its scopes, and nothing once the person is
 * disabled, the company is stopped, or it has expired or was revoked. Provider staff see their own tokens, whichever
 * company they have entered.
 */
@Service
@Transactional(propagation = Propagation.SUPPORTS)
@PreAuthorize("hasRole('ONESELF')")
public class ApiTokens {

    /** The longest lifetime of a token, in days. */
    public static final int MOST_DAYS = 365;

    private static final int MOST_TOKENS = 50;

    private final ApiTokenRepository tokens;
    private final ApiActivity activity;
    private final InCompany inCompany;
    private final Clock clock;

    ApiTokens(ApiTokenRepository tokens, ApiActivity activity, InCompany inCompany, Clock clock) {
        this.tokens = tokens;
        this.activity = activity;
        this.inCompany = inCompany;
        this.clock = clock;
    }

    /** The tokens of the actor, newest first, with expired ones until they are deleted after 30 days. */
    @Transactional(propagation = Propagation.SUPPORTS, readOnly = true)
    public List<ApiTokenSummary> mine() {
        Actor actor = CurrentActor.require();
        return inCompany.call(
                actor.home(),
                () -> tokens.of(actor.id()).stream()
                        .map(token -> token.summary(clock.instant()))
                        .toList());
    }

    /**
     * Makes a token, or says which of its fields stand in the way. A call with a token can make none that is good for more, from more
     * addresses or for longer.
     *
     * @throws NotFound when the token that the call was made with was revoked meanwhile
     */
    public CreateApiTokenResult create(CreateApiToken wanted) {
        Actor actor = CurrentActor.require();
        return inCompany.call(actor.home(), () -> create(actor, wanted));
    }

    private CreateApiTokenResult create(Actor actor, CreateApiToken wanted) {
        ApiCaller with = ApiCaller.current().filter(ApiCaller::token).orElse(null);
        if (with != null) {
            hold(actor.id(), new ApiTokenId(with.id()));
        }
        List<ApiToken> others = tokens.of(actor.id());
        List<Problem> problems = new ArrayList<>(TokenBounds.problems(with, wanted, clock.instant()));
        if (others.size() >= MOST_TOKENS) {
            problems.add(Problem.of("signin.tokens.many", MOST_TOKENS));
        }
        if (others.stream().anyMatch(other -> other.name().equals(wanted.name().value()))) {
            problems.add(Problem.at("name", "signin.tokens.name.taken", wanted.name()));
        }
        if (wanted.scopes().isEmpty()) {
            problems.add(Problem.at("scopes", "signin.tokens.scope.none"));
        }
        if (wanted.days() < 1 || wanted.days() > MOST_DAYS) {
            problems.add(Problem.at("days", "signin.tokens.days.range", MOST_DAYS));
        }
        if (!problems.isEmpty()) {
            return new Refused(problems);
        }
        Secret secret = ApiSecrets.personal();
        ApiToken token = tokens.saveAndFlush(
                new ApiToken(new ApiTokenId(Identifier.next()), actor.id(), wanted, secret, with, clock.instant()));
        ApiTokenSummary summary = token.summary(clock.instant());
        activity.created(token, summary);
        return new Created(summary, secret);
    }

    /**
     * Ends one of the person's own tokens at once, and those that were made with it.
     *
     * @throws NotFound when the person has no such token
     */
    public void revoke(ApiTokenId id) {
        Actor actor = CurrentActor.require();
        inCompany.run(actor.home(), () -> end(hold(actor.id(), id)));
    }

    private void end(ApiToken token) {
        tokens.findByMadeWith(token.id().value())
                .forEach(made -> tokens.hold(made.id(), made.person()).ifPresent(this::end));
        tokens.delete(token);
        activity.revoked(token);
    }

    private ApiToken hold(UserId person, ApiTokenId id) {
        return tokens.hold(id, person).orElseThrow(() -> new NotFound("There is no token " + id));
    }
}
