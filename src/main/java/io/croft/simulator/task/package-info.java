/**
 * Tasks as PVE runs them: a UPID at once, the work in its own thread, a log, and an exit status that may tell of a failure
 * the caller never saw. Durations come from {@link io.croft.simulator.Timing}, failures on order from {@link
 * io.croft.simulator.Faults}.
 */
@org.jspecify.annotations.NullMarked
package io.croft.simulator.task;
