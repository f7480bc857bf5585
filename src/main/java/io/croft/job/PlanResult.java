package io.croft.job;

import io.croft.kernel.Problem;

/** What came of planning something. */
public sealed interface PlanResult {

    /** It is planned. */
    record Planned(ScheduleId id) implements PlanResult {}

    /** It is not, for this reason. */
    record Refused(Problem problem) implements PlanResult {}
}
