/**
 * A simulated Proxmox VE cluster for the demo and for tests: REST over TLS and SSH on loopback ports. It answers,
 * refuses and delays like PVE; its state is in memory and, if requested, in a directory that survives restarts.
 * {@link io.croft.simulator.Simulator} starts one, {@link io.croft.simulator.Faults} causes faults,
 * {@link io.croft.simulator.Timing} sets durations. Only the demo and tests may use this room.
 */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"kernel"})
@org.jspecify.annotations.NullMarked
package io.croft.simulator;
