package io.croft.signin;

import io.croft.access.Actor;
import io.croft.access.TenantId;
import io.croft.access.UserId;
import io.croft.kernel.Identifier;
import io.croft.kernel.Problem;
import io.croft.signin.ApiSignInResult.Admitted;
import io.croft.signin.ApiSignInResult.Refused;
import io.croft.tenancy.InCompany;
import io.croft.vault.RandomText;
import io.croft.vault.Secret;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Sign-in by the API with name and password, with the same limits as the screen. Gives an access token for an hour and
 * a refresh token for 30 days that works once: when it is used a second time, the session ends, since somebody else may
 * have it.
 */
@Service
@Transactional(propagation = Propagation.SUPPORTS)
@PreAuthorize("permitAll()")
public class ApiSignIn {

    private static final int MOST_SESSIONS = 20;
    private static final Refused NO_LONGER = new Refused(Problem.of("signin.api.refresh.invalid"));

    private final SignIn signIn;
    private final ApiSessionRepository sessions;
    private final UsedRefreshTokenRepository used;
    private final BearerTokens bearers;
    private final ApiActivity activity;
    private final InCompany inCompany;
    private final Clock clock;

    ApiSignIn(
            SignIn signIn,
            ApiSessionRepository sessions,
            UsedRefreshTokenRepository used,
            BearerTokens bearers,
            ApiActivity activity,
            InCompany inCompany,
            Clock clock) {
        this.signIn = signIn;
        this.sessions = sessions;
        this.used = used;
        this.bearers = bearers;
        this.activity = activity;
        this.inCompany = inCompany;
        this.clock = clock;
    }

    /** Signs in, or returns the problem. When several accounts match, the attempt has to name the company. */
    public ApiSignInResult attempt(SignInAttempt attempt) {
        return attempt(attempt, ApiSession.ACCESS);
    }

    /** Like {@link #attempt}, for clients that cannot refresh: the access token is valid for 24 hours. */
    public ApiSignInResult attemptForADay(SignInAttempt attempt) {
        return attempt(attempt, ApiSession.LONG_ACCESS);
    }

    private ApiSignInResult attempt(SignInAttempt attempt, Duration accessLifetime) {
        AtomicReference<@Nullable ApiCredentials> given = new AtomicReference<>();
        SignInResult result = signIn.attempt(attempt, (principal, epoch) -> {
            if (!principal.mustChangePassword()) {
                given.set(open(principal.actor(), epoch, accessLifetime));
            }
        });
        ApiCredentials credentials = given.get();
        if (credentials != null) {
            return new Admitted(credentials);
        }
        return switch (result) {
            case SignInResult.Refused refused -> new Refused(refused.problem());
            case SignInResult.Several several -> new Refused(Problem.at("company", "signin.api.several"));
            case SignInResult.SignedIn mustChange -> new Refused(Problem.of("signin.api.changePassword"));
        };
    }

    private ApiCredentials open(Actor actor, int epoch, Duration accessLifetime) {
        ApiCredentials credentials = ApiCredentials.lasting(accessLifetime);
        inCompany.run(actor.home(), () -> {
            List<ApiSession> others = sessions.of(actor.id());
            others.stream().skip(MOST_SESSIONS - 1L).forEach(sessions::delete);
            sessions.saveAndFlush(new ApiSession(Identifier.next(), actor.id(), epoch, credentials, clock.instant()));
        });
        return credentials;
    }

    /** Exchanges a refresh token for the next pair of tokens. */
    public ApiSignInResult refresh(Secret token) {
        if (!token.reveal().startsWith(ApiSecrets.REFRESH)) {
            return NO_LONGER;
        }
        return held(token, (session, hash) -> {
            if (!session.refreshHash().equals(hash)) {
                sessions.delete(session);
                activity.reused(session);
                return NO_LONGER;
            }
            if (!session.mayBeRefreshed(clock.instant())) {
                return NO_LONGER;
            }
            ApiCredentials next = ApiCredentials.next();
            used.save(new UsedRefreshToken(hash, session.id()));
            session.renew(next, clock.instant());
            return new Admitted(next);
        });
    }

    /** Ends the session of an access or refresh token; does nothing for an invalid one. */
    public void signOut(Secret token) {
        held(token, (session, hash) -> {
            sessions.delete(session);
            activity.ended(session);
            return NO_LONGER;
        });
    }

    private ApiSignInResult held(Secret token, BiFunction<ApiSession, String, ApiSignInResult> work) {
        if (token.reveal().length() > ApiSecrets.LONGEST) {
            return NO_LONGER;
        }
        String hash = RandomText.hashOf(token.reveal());
        Optional<ApiSession> found = inCompany.read(() -> sessions.findByRefreshHash(hash)
                .or(() -> sessions.findByAccessHash(hash))
                .or(() -> used.findById(hash).flatMap(one -> sessions.findById(one.session()))));
        if (found.isEmpty()) {
            return NO_LONGER;
        }
        UserId person = found.get().person();
        TenantId company = found.get().tenant();
        if (!bearers.stands(person, company, found.get().epoch())) {
            return NO_LONGER;
        }
        return inCompany.call(
                company,
                () -> sessions.hold(found.get().id())
                        .map(session -> work.apply(session, hash))
                        .orElse(NO_LONGER));
    }
}
