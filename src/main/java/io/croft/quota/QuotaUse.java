package io.croft.quota;

import org.jspecify.annotations.Nullable;

/**
 * Use and limit of one kind, in its unit.
 *
 * @param kind the kind
 * @param used committed amount
 * @param reserved amount reserved and not committed
 * @param limit the limit, or null when unlimited
 */
public record QuotaUse(
        QuotaKind kind, long used, long reserved, @Nullable Long limit) {

    /** Used plus reserved. */
    public long taken() {
        return used + reserved;
    }

    /** What may still be taken, 0 or more; {@link Long#MAX_VALUE} without a limit. */
    public long free() {
        return limit == null ? Long.MAX_VALUE : Math.max(0, limit - taken());
    }
}
