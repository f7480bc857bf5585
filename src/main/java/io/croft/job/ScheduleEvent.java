package io.croft.job;

import io.croft.access.TenantId;
import io.croft.access.UserId;
import io.croft.kernel.Text;

/** Events of schedules, published inside the transaction of the change. */
public sealed interface ScheduleEvent {

    /** The company of the schedule. */
    TenantId company();

    /** Something a screen shows has changed. */
    record ScheduleChanged(ScheduleId schedule, TenantId company) implements ScheduleEvent {}

    /** A start was refused since its planner has lost the right; the schedule is paused. */
    record StartRefused(ScheduleId schedule, TenantId company, UserId plannedBy, Text title) implements ScheduleEvent {}
}
