package io.croft.quota;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import org.jspecify.annotations.Nullable;

/** One kind's counters inside an account. */
@Embeddable
record QuotaLine(
        long used,
        long reserved,
        @Column(name = "ceiling") @Nullable Long limit) {

    static final QuotaLine EMPTY = new QuotaLine(0, 0, null);

    long free() {
        return limit == null ? Long.MAX_VALUE : Math.max(0, limit - used - reserved);
    }

    QuotaLine limitedTo(@Nullable Long newLimit) {
        return new QuotaLine(used, reserved, newLimit);
    }

    QuotaLine plusReserved(long amount) {
        return new QuotaLine(used, reserved + amount, limit);
    }

    QuotaLine plusUsed(long amount) {
        return new QuotaLine(used + amount, reserved, limit);
    }

    QuotaLine counted(long amount) {
        return new QuotaLine(amount, reserved, limit);
    }

    QuotaUse use(QuotaKind kind) {
        return new QuotaUse(kind, used, reserved, limit);
    }
}
