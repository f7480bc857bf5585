package io.croft.quota;

import io.croft.access.TenantId;
import java.util.Map;
import java.util.UUID;

/** What an owner, such as a class, is about to take from its company; amounts are not negative. */
public record QuotaRequest(TenantId company, UUID owner, Map<QuotaKind, Long> amounts) {

    public QuotaRequest {
        amounts = Map.copyOf(amounts);
        QuotaAmounts.requireNotNegative(amounts);
    }
}
