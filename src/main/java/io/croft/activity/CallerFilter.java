package io.croft.activity;

import io.croft.kernel.IpAddress;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Binds the {@link Caller} of a request; runs before the filters that sign people in, so that refusals have one too.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 100)
class CallerFilter extends OncePerRequestFilter {

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            Caller.<@Nullable Object, Exception>call(of(request), () -> {
                chain.doFilter(request, response);
                return null;
            });
        } catch (ServletException | IOException | RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new ServletException(e);
        }
    }

    private static Caller of(HttpServletRequest request) {
        return new Caller(
                IpAddress.shortest(Objects.requireNonNullElse(request.getRemoteAddr(), "")),
                Objects.requireNonNullElse(request.getHeader("User-Agent"), ""));
    }
}
