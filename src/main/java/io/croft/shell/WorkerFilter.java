package io.croft.shell;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Objects;
import java.util.Set;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Makes a process of role {@code worker} answer only {@code /health} and {@code /prometheus}. Sends no error page,
 * which would redirect to the sign-in.
 */
@Component
@ConditionalOnProperty(name = "croft.role", havingValue = "worker")
@Order(Ordered.HIGHEST_PRECEDENCE)
class WorkerFilter extends OncePerRequestFilter {

    private static final Set<String> ANSWERED = Set.of("/health", "/prometheus");

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String path = request.getServletPath() + Objects.requireNonNullElse(request.getPathInfo(), "");
        if (ANSWERED.contains(path) || path.startsWith("/health/")) {
            chain.doFilter(request, response);
        } else {
            response.setStatus(HttpServletResponse.SC_NOT_FOUND);
        }
    }
}
