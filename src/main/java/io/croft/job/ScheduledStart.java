package io.croft.job;

import io.croft.kernel.Text;

/** What came of a start. */
public sealed interface ScheduledStart {

    /** A job does the work. */
    record Started(JobId job) implements ScheduledStart {}

    /** There is nothing to do this time, or it cannot be done now. */
    record Nothing(Text why) implements ScheduledStart {}
}
