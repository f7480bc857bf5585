package io.croft.signin;

import io.croft.access.Actor;
import io.croft.access.ActorAuthentication;
import io.croft.access.ActorPrincipal;
import io.croft.access.Impersonator;
import io.croft.access.TenantId;
import jakarta.servlet.http.HttpServletRequest;
import java.io.Serializable;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.WebAuthenticationDetails;

/**
 * The principal of a session.
 *
 * @param actor who is signed in
 * @param mustChangePassword whether the first password has to be changed before anything else
 */
public record SessionPrincipal(Actor actor, boolean mustChangePassword) implements ActorPrincipal, Serializable {

    Authentication authentication() {
        return token();
    }

    /** The authentication with the network address of the request, so that work it starts records the address. */
    Authentication authentication(HttpServletRequest request) {
        UsernamePasswordAuthenticationToken token = token();
        token.setDetails(new WebAuthenticationDetails(request));
        return token;
    }

    /** With what is known of the browser already. */
    Authentication authenticationFrom(@Nullable Object details) {
        UsernamePasswordAuthenticationToken token = token();
        token.setDetails(details);
        return token;
    }

    private UsernamePasswordAuthenticationToken token() {
        return UsernamePasswordAuthenticationToken.authenticated(this, null, ActorAuthentication.authorities(actor));
    }

    SessionPrincipal as(Actor changed) {
        return new SessionPrincipal(changed, mustChangePassword);
    }

    /** The same session with the present permissions of its person in the company they work in. */
    SessionPrincipal now(Actor now, EnteredRights entered) {
        return as(now.isProvider() ? entered.of(now.entering(workplace())) : now);
    }

    /** The company that provider staff have entered, also while they act in somebody's name. */
    private @Nullable TenantId workplace() {
        Impersonator impersonator = actor.impersonator();
        return impersonator == null ? actor.entered() : impersonator.entered();
    }

    @Override
    public String toString() {
        return actor.name();
    }
}
