package io.croft.identity;

import io.croft.access.Actor;
import io.croft.access.ActorAuthentication;
import io.croft.access.ActorPrincipal;
import java.io.Serializable;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;

/** The principal of a session: who it is, and whether the first password is still to be changed. */
public record SignedIn(Actor actor, boolean mustChangePassword) implements ActorPrincipal, Serializable {

    Authentication authentication() {
        return UsernamePasswordAuthenticationToken.authenticated(this, null, ActorAuthentication.authorities(actor));
    }

    SignedIn as(Actor changed) {
        return new SignedIn(changed, mustChangePassword);
    }

    @Override
    public String toString() {
        return actor.name();
    }
}
