package io.croft.signin;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Checks at each request whether its session is still valid: if not, it continues as a stranger, otherwise with the
 * present permissions of its person.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 20)
class SessionCheck extends OncePerRequestFilter {

    private final SessionStanding standing;
    private final EnteredRights entered;
    private final ActingAs acting;

    SessionCheck(SessionStanding standing, EnteredRights entered, ActingAs acting) {
        this.acting = acting;
        this.standing = standing;
        this.entered = entered;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        OpenSession.of(request)
                .ifPresent(session -> standing.holder(session)
                        .ifPresentOrElse(
                                now -> OpenSessions.refresh(request, session, now, entered, acting), session::end));
        chain.doFilter(request, response);
    }
}
