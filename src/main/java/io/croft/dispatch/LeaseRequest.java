package io.croft.dispatch;

import io.croft.access.TenantId;
import io.croft.cluster.ClusterId;

/**
 * A request for a VM id.
 *
 * @param cluster the cluster
 * @param company the company
 * @param purpose 1 to 200 characters, such as {@code seat:<uuid>}; unique in its cluster. The same purpose gets the
 *     same id as long as its lease is active
 * @param range where to take the id from
 */
public record LeaseRequest(ClusterId cluster, TenantId company, String purpose, VmIdRange range) {

    public LeaseRequest {
        if (purpose.isBlank() || purpose.length() > 200) {
            throw new IllegalArgumentException("A purpose has 1 to 200 characters: '" + purpose + "'");
        }
    }
}
