package io.croft.signin;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A token in a list.
 *
 * @param hint the beginning of the secret
 * @param isExpired whether it has expired
 * @param lastUsedAt to the minute; null when never used
 * @param lastUsedFrom the network address of that use; null when never used
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
