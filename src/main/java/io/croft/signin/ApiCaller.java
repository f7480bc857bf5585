package io.croft.signin;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.authentication.WebAuthenticationDetails;

/**
 * What a caller of the API identified themselves with: a personal token, or a sign-in.
 *
 * @param id of the token or of the sign-in; it stays the same when a sign-in is refreshed
 * @param name of the token, or {@code sign-in}
 * @param token whether it is a personal token
 * @param scopes what it is good for
 * @param addresses from where it may be used
 * @param endsAt when a token ends; null for a sign-in, which can be refreshed
 * @param activeCluster what {@link CallerMemory} keeps for it
 */
public record ApiCaller(
        UUID id,
        String name,
        boolean token,
        List<ApiScope> scopes,
        AddressList addresses,
        @Nullable Instant endsAt,
        @Nullable UUID activeCluster) {

    public ApiCaller {
        scopes = List.copyOf(scopes);
    }

    /** Whoever calls at the moment; empty outside of calls of the API. */
    public static Optional<ApiCaller> current() {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null && authentication.getDetails() instanceof Details details
                ? Optional.of(details.caller)
                : Optional.empty();
    }

    /** What an authentication notes of a request that was made with it. */
    public WebAuthenticationDetails detailsOf(HttpServletRequest request) {
        return new Details(request, this);
    }

    boolean covers(ApiScope needed) {
        return scopes.stream().anyMatch(scope -> scope.covers(needed));
    }

    private static final class Details extends WebAuthenticationDetails {

        private static final long serialVersionUID = 1L;

        private final transient ApiCaller caller;

        Details(HttpServletRequest request, ApiCaller caller) {
            super(request);
            this.caller = caller;
        }
    }
}
