package io.croft.signin;

import io.croft.access.TenantOwned;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;

/** A used refresh token; when it is used again, its session ends. */
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
