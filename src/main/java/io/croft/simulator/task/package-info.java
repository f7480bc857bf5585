/**
 * Tasks like those of PVE: the UPID is returned at once, the work runs on its own thread, with a log and an exit
 * status. Durations come from {@link io.croft.simulator.Timing}, ordered failures from
 * {@link io.croft.simulator.Faults}.
 */
@org.jspecify.annotations.NullMarked
package io.croft.simulator.task;
