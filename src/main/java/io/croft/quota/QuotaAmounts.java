package io.croft.quota;

import java.util.Map;

/** Checks on amounts. */
final class QuotaAmounts {

    private QuotaAmounts() {}

    static void requireNotNegative(Map<QuotaKind, Long> amounts) {
        if (amounts.values().stream().anyMatch(amount -> amount < 0)) {
            throw new IllegalArgumentException("A quota amount is negative: " + amounts);
        }
    }
}
