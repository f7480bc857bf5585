package io.croft.dispatch;

import io.croft.access.TenantId;
import io.croft.cluster.ClusterId;

/**
 * Asks for a guest id. The purpose (1–200 characters, such as {@code seat:<uuid>}) is unique in its cluster: the same purpose gets the
 * same id again as long as the lease is active.
 */
public record LeaseRequest(ClusterId cluster, TenantId company, String purpose, VmIdRange range) {

    public LeaseRequest {
        if (purpose.isBlank() || purpose.length() > 200) {
            throw new IllegalArgumentException("A purpose has 1 to 200 characters: '" + purpose + "'");
        }
    }
}
