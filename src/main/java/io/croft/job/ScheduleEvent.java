package io.croft.job;

import io.croft.access.TenantId;
import io.croft.access.UserId;
import io.croft.kernel.Text;

/** News of a schedule, published inside the transaction that writes it. */
public sealed interface ScheduleEvent {

    TenantId company();

    /** Something a screen shows has changed. */
    record ScheduleChanged(ScheduleId schedule, TenantId company) implements ScheduleEvent {}

    /** A start was refused, because whoever planned it may not have it done any more; the schedule is paused. */
    record StartRefused(ScheduleId schedule, TenantId company, UserId plannedBy, Text title) implements ScheduleEvent {}
}
