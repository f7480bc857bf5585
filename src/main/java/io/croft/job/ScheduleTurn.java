package io.croft.job;

import io.croft.access.TenantId;
import java.util.UUID;

/** What the scheduler keeps of a schedule; every resumption is a turn of its own, and the turns before it are void. */
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
