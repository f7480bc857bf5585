package io.croft.signin.ui;

import io.croft.shell.PublicAddress;
import io.croft.signin.SignedInPerson;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Collections;
import java.util.Locale;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Allows WebSockets only for pages of our own origin and for signed-in people: other sites must not read push, and
 * messages over WebSocket have no size limit.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 30)
class Handshakes extends OncePerRequestFilter {

    private static final Logger LOG = LoggerFactory.getLogger(Handshakes.class);

    private final PublicAddress address;

    Handshakes(PublicAddress address) {
        this.address = address;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (!asksForWebSocket(request)) {
            chain.doFilter(request, response);
            return;
        }
        String origin = request.getHeader("Origin");
        if (origin == null || !address.isOurs(origin, request)) {
            LOG.warn("Refused a WebSocket from a page of another origin, asked for by {}", request.getRemoteAddr());
            response.setStatus(HttpServletResponse.SC_FORBIDDEN);
        } else if (!SignedInPerson.isAt(request)) {
            response.setStatus(HttpServletResponse.SC_FORBIDDEN);
        } else {
            chain.doFilter(request, response);
        }
    }

    /** The server looks for the word in a list and in every header of this name, so one that hides it in either asks too. */
    private static boolean asksForWebSocket(HttpServletRequest request) {
        return Collections.list(request.getHeaders("Upgrade")).stream()
                .anyMatch(wanted -> wanted.toLowerCase(Locale.ROOT).contains("websocket"));
    }
}
