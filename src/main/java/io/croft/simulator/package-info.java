/**
 * A Proxmox VE cluster in a box: real REST over TLS and SSH on loopback ports, made for the demo and for tests.
 * It answers, refuses and delays as PVE does, also where that is inconvenient; state lives in memory and, when asked
 * for, in a directory that survives restarts. {@link io.croft.simulator.Simulator} starts one, {@link
 * io.croft.simulator.Faults} breaks it, {@link io.croft.simulator.Timing} sets how long things take.
 * Nothing of Croft may use it, except the demo and tests.
 */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"kernel"})
@org.jspecify.annotations.NullMarked
package io.croft.simulator;
