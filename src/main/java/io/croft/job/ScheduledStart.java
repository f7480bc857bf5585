package io.croft.job;

import io.croft.kernel.Text;

/** The result of a start. */
public sealed interface ScheduledStart {

    /** A job was submitted. */
    record Started(JobId job) implements ScheduledStart {}

    /** There was nothing to do, or it cannot be done now. */
    record Nothing(Text why) implements ScheduledStart {}
}
