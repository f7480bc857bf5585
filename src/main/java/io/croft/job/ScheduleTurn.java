package io.croft.job;

import io.croft.access.TenantId;
import java.util.UUID;

/** What the scheduler stores of a schedule; each resumption starts a new turn and makes former ones invalid. */
record ScheduleTurn(UUID schedule, UUID tenant, int turn) {

    String instance() {
        return schedule + "." + turn;
    }

    ScheduleId id() {
        return new ScheduleId(schedule);
    }

    TenantId company() {
        return new TenantId(tenant);
    }
}
