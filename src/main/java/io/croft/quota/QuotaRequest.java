package io.croft.quota;

import io.croft.access.TenantId;
import java.util.Map;
import java.util.UUID;

/**
 * What an owner, such as a class, wants to take from its company.
 *
 * @param company whose quota
 * @param owner the id of the thing that takes it; one reservation per owner
 * @param amounts by kind, in the unit of the kind, 0 or more
 */
public record QuotaRequest(TenantId company, UUID owner, Map<QuotaKind, Long> amounts) {

    public QuotaRequest {
        amounts = Map.copyOf(amounts);
        QuotaAmounts.requireNotNegative(amounts);
    }
}
