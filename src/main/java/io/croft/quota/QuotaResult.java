package io.croft.quota;

import java.util.List;

/** What became of a reservation or of a change to one. */
public sealed interface QuotaResult {

    /** The amounts are set aside, now or by an earlier call for the same owner. */
    record Reserved(ReservationId id) implements QuotaResult {}

    /** Nothing was set aside; every kind that did not fit is listed. */
    record Exceeded(List<QuotaShortage> shortages) implements QuotaResult {}

    /** Nothing was set aside, because the company is suspended or deleted. */
    record CompanyInactive() implements QuotaResult {}
}
