package io.croft.simulator.api;

import io.croft.simulator.access.Caller;
import io.croft.simulator.cluster.Cluster;
import io.croft.simulator.refusal.NotSignedIn;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpRequest;
import org.jspecify.annotations.Nullable;

/** Identifies the caller by an API token, or by a ticket with its CSRF token. */
final class CallerCheck {

    private static final Pattern TOKEN = Pattern.compile("PVEAPIToken[= ]([^!=]+)!([^=]+)=(.+)");
    private static final Pattern COOKIE = Pattern.compile("(?:^|;\\s*)PVEAuthCookie=([^;]*)");

    private final Cluster cluster;

    CallerCheck(Cluster cluster) {
        this.cluster = cluster;
    }

    /** The caller; refuses with a 401 whose text is only in the reason phrase. */
    Caller callerOf(HttpRequest request, boolean csrfChecked) {
        @Nullable String authorization = header(request, "Authorization");
        if (authorization != null && authorization.startsWith("PVEAPIToken")) {
            return byToken(authorization);
        }
        @Nullable String ticket = ticket(request);
        if (ticket == null) {
            throw NotSignedIn.because("No ticket");
        }
        String user = cluster.tickets()
                .userOf(ticket)
                .filter(each -> cluster.users().find(each).isPresent())
                .orElseThrow(() -> NotSignedIn.because("Authentication failed!"));
        if (csrfChecked && !request.getMethod().equals("GET")) {
            @Nullable String csrf = header(request, "CSRFPreventionToken");
            if (csrf == null || !cluster.tickets().isCsrfTokenOf(user, csrf)) {
                throw NotSignedIn.because("Permission denied - invalid csrf token");
            }
        }
        return new Caller(user, null);
    }

    private Caller byToken(String authorization) {
        Matcher parts = TOKEN.matcher(authorization);
        if (!parts.matches() || !cluster.users().tokenIs(parts.group(1), parts.group(2), parts.group(3))) {
            throw NotSignedIn.because("Authentication failed!");
        }
        return new Caller(parts.group(1), parts.group(2));
    }

    private static @Nullable String ticket(HttpRequest request) {
        @Nullable String cookies = header(request, "Cookie");
        Matcher cookie = COOKIE.matcher(cookies == null ? "" : cookies);
        return cookie.find() ? URLDecoder.decode(cookie.group(1).replace("+", "%2B"), StandardCharsets.UTF_8) : null;
    }

    private static @Nullable String header(HttpRequest request, String name) {
        Header header = request.getFirstHeader(name);
        return header == null ? null : header.getValue();
    }
}
