package io.croft.signin.ui;

import io.croft.access.Role;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpHeaders;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.authorization.AuthorizationResult;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import org.springframework.stereotype.Component;

/**
 * Allows the metrics to provider staff and to a machine with the token of {@code croft.metrics.token} as bearer token
 * (RFC 6750); without that setting to no machine.
 */
@Component
class MetricsAccess implements AuthorizationManager<RequestAuthorizationContext> {

    private static final String BEARER = "Bearer ";

    private final String token;

    MetricsAccess(@Value("${croft.metrics.token}") String token) {
        this.token = token.strip();
    }

    @Override
    public AuthorizationResult authorize(
            Supplier<? extends @Nullable Authentication> person, RequestAuthorizationContext context) {
        return new AuthorizationDecision(
                carriesToken(context.getRequest().getHeader(HttpHeaders.AUTHORIZATION)) || isStaff(person.get()));
    }

    private boolean carriesToken(@Nullable String header) {
        return !token.isEmpty()
                && header != null
                && header.startsWith(BEARER)
                && MessageDigest.isEqual(digest(header.substring(BEARER.length())), digest(token));
    }

    private static boolean isStaff(@Nullable Authentication person) {
        return person != null
                && person.isAuthenticated()
                && person.getAuthorities().stream()
                        .anyMatch(authority -> Role.SUPER_ADMIN.authority().equals(authority.getAuthority()));
    }

    /** Digests have one length, so that comparing them reveals nothing about the token by its time. */
    private static byte[] digest(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("This Java has no SHA-256", missing);
        }
    }
}
