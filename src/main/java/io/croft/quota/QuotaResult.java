package io.croft.quota;

import java.util.List;

/** The result of a reservation or of its change. */
public sealed interface QuotaResult {

    /** The amounts are reserved, by this or an earlier call for the same owner. */
    record Reserved(ReservationId id) implements QuotaResult {}

    /** Nothing was reserved; lists every kind that does not fit. */
    record Exceeded(List<QuotaShortage> shortages) implements QuotaResult {}

    /** Nothing was reserved, since the company is suspended or deleted. */
    record CompanyInactive() implements QuotaResult {}
}
