package io.croft.signin;

import io.croft.access.TenantOwned;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;

/** A refresh token that was used; one that comes again ends its session. */
@Entity
@Table(name = "signin_api_used_refresh")
@SuppressWarnings("UnusedVariable") // The hash is read by queries alone.
class UsedRefreshToken extends TenantOwned {

    @Id
    private String tokenHash;

    private UUID sessionId;

    @SuppressWarnings("NullAway.Init")
    protected UsedRefreshToken() {}

    UsedRefreshToken(String tokenHash, UUID sessionId) {
        this.tokenHash = tokenHash;
        this.sessionId = sessionId;
    }

    UUID session() {
        return sessionId;
    }
}
