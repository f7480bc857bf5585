package io.croft.quota;

import org.jspecify.annotations.Nullable;

/** How much of one kind is used and reserved, and the limit; no limit means as much as there is. */
public record QuotaUse(
        QuotaKind kind, long used, long reserved, @Nullable Long limit) {

    /** Returns used and reserved together. */
    public long taken() {
        return used + reserved;
    }

    /** Returns what may still be taken, never below zero; {@link Long#MAX_VALUE} without a limit. */
    public long free() {
        return limit == null ? Long.MAX_VALUE : Math.max(0, limit - taken());
    }
}
