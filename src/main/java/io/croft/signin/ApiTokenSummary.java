package io.croft.signin;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A token as a list shows it.
 *
 * @param hint how the secret begins, to tell tokens apart
 * @param isExpired whether it is over
 * @param lastUsedAt to the minute; null when never used
 * @param lastUsedFrom the address then
 */
public record ApiTokenSummary(
        ApiTokenId id,
        String name,
        String hint,
        List<ApiScope> scopes,
        AddressList addresses,
        Instant createdAt,
        Instant expiresAt,
        boolean isExpired,
        @Nullable Instant lastUsedAt,
        @Nullable String lastUsedFrom) {}
