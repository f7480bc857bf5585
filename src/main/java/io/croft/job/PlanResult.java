package io.croft.job;

import io.croft.kernel.Problem;

/** The result of planning a schedule. */
public sealed interface PlanResult {

    /** It is planned. */
    record Planned(ScheduleId id) implements PlanResult {}

    /** It is not, for this reason. */
    record Refused(Problem problem) implements PlanResult {}
}
