package io.croft.lab;

import io.croft.job.JobId;
import io.croft.kernel.Problem;

/** The result of an action on a seat. */
public sealed interface SeatResult {

    /** A job does it. */
    record Submitted(JobId job) implements SeatResult {}

    /** It is done already. */
    record Done() implements SeatResult {}

    /** It cannot be done now. */
    record Refused(Problem problem) implements SeatResult {}
}
