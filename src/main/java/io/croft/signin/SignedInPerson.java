package io.croft.signin;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;

/** The principal of the current session. */
public final class SignedInPerson {

    private SignedInPerson() {}

    /** The principal; empty for a stranger. */
    public static Optional<SessionPrincipal> find() {
        return Optional.ofNullable(SecurityContextHolder.getContext().getAuthentication())
                .map(Authentication::getPrincipal)
                .filter(SessionPrincipal.class::isInstance)
                .map(SessionPrincipal.class::cast);
    }

    /** Whether a request belongs to the session of a signed-in person; works before the security filters have run. */
    public static boolean isAt(HttpServletRequest request) {
        return OpenSession.isIn(request);
    }

    static SessionPrincipal require() {
        return find().orElseThrow(() -> new IllegalStateException("Nobody has signed in here"));
    }
}
