package io.croft.job;

/** What came of submitting a child. */
sealed interface ChildSubmission {

    /** The child with the mark, submitted now or by an earlier run. */
    record Known(JobId child) implements ChildSubmission {}

    /** None was submitted: the parent is to stop, or is another run's by now. */
    record Stopped(StopRequest why) implements ChildSubmission {}
}
