package io.croft.signin.rest;

import io.croft.access.ActorAuthentication;
import io.croft.access.TenantId;
import io.croft.kernel.Text;
import io.croft.rest.ApiPath;
import io.croft.rest.ProblemWriter;
import io.croft.signin.ApiScope;
import io.croft.signin.BearerTokens;
import io.croft.signin.BearerTokens.Bearer;
import io.croft.signin.Network;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/** Authenticates a call by its bearer token (RFC 6750), if limits and scopes allow it. */
class BearerFilter extends OncePerRequestFilter {

    /** The company provider staff work in during the call. */
    static final String COMPANY = "Croft-Company";

    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");

    private final BearerTokens bearers;
    private final CallLimits limits;
    private final ProblemWriter problems;

    BearerFilter(BearerTokens bearers, CallLimits limits, ProblemWriter problems) {
        this.bearers = bearers;
        this.limits = limits;
        this.problems = problems;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String header = request.getHeader(HttpHeaders.AUTHORIZATION);
        String address = Objects.requireNonNullElse(request.getRemoteAddr(), "");
        Optional<Bearer> bearer = BearerTokens.tokenIn(header).flatMap(token -> bearers.recognise(token, address));
        String caller =
                bearer.map(one -> "person " + one.actor().id()).orElseGet(() -> "network " + Network.of(address));
        if (!limits.take(caller, response)) {
            problems.write(request, response, HttpStatus.TOO_MANY_REQUESTS, Text.of("signin.api.tooMany"));
        } else if (bearer.isPresent()) {
            admit(bearer.get(), request, response, chain);
        } else if (header == null || ApiAreas.isSignIn(ApiPath.of(request))) {
            chain.doFilter(request, response);
        } else {
            refuse(request, response, "invalid_token", HttpStatus.UNAUTHORIZED, Text.of("signin.api.invalidToken"));
        }
    }

    private void admit(Bearer bearer, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        ApiScope needed = needed(request);
        if (needed != null && !bearer.may(needed)) {
            refuse(
                    request,
                    response,
                    "insufficient_scope\", scope=\"" + needed,
                    HttpStatus.FORBIDDEN,
                    Text.of("signin.api.scope", needed));
            return;
        }
        String company = request.getHeader(COMPANY);
        if (company == null) {
            goOn(bearer, request, response, chain);
            return;
        }
        Optional<TenantId> entered = company(company).filter(one -> bearers.mayEnter(bearer.actor(), one));
        if (entered.isPresent()) {
            goOn(bearers.entering(bearer, entered.get()), request, response, chain);
        } else {
            problems.write(request, response, HttpStatus.FORBIDDEN, Text.of("signin.api.company"));
        }
    }

    private void goOn(Bearer bearer, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        ActorAuthentication authentication = new ActorAuthentication(bearer.actor());
        authentication.setDetails(bearer.with().detailsOf(request));
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(authentication);
        SecurityContextHolder.setContext(context);
        try {
            chain.doFilter(request, response);
        } finally {
            SecurityContextHolder.clearContext();
        }
        if (!READING.contains(request.getMethod())) {
            bearers.called(bearer, request.getMethod(), request.getRequestURI(), response.getStatus());
        }
    }

    private void refuse(
            HttpServletRequest request, HttpServletResponse response, String error, HttpStatus status, Text words)
            throws IOException {
        response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer realm=\"croft\", error=\"" + error + "\"");
        problems.write(request, response, status, words);
    }

    /** The scope that a call needs; null for what is open. */
    private static @Nullable ApiScope needed(HttpServletRequest request) {
        ApiPath path = ApiPath.of(request);
        boolean changes = !READING.contains(request.getMethod().toUpperCase(Locale.ROOT));
        return ApiAreas.isOpen(path) ? null : ApiScope.of(ApiAreas.of(path), changes);
    }

    private static Optional<TenantId> company(String text) {
        try {
            return Optional.of(new TenantId(UUID.fromString(text.strip())));
        } catch (IllegalArgumentException none) {
            return Optional.empty();
        }
    }
}
