/**
 * Many machines made alike from one base: a reference machine cloned from a template, the base made from it, and
 * machines that come from the base and return to it. The room makes them by linked clones or by qcow2 overlays, places
 * them on nodes, and reverts and removes them. Every verb may be repeated after a process was killed at any line: VM ids are leased by mark,
 * what carries its mark is taken up and not made again, and a machine without its mark is never changed. The room has no tables and
 * knows nobody: the room that owns a fleet checks rights, hands in {@link io.croft.fleet.Fleet} and
 * {@link io.croft.fleet.FleetMachine}, and writes down what {@link io.croft.fleet.FleetProgress} tells. It stands below {@code lab} and
 * desktops, which both need it.
 */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {"kernel", "access", "proxmox :: qemu", "ssh", "job", "cluster", "inventory", "dispatch"})
@org.jspecify.annotations.NullMarked
package io.croft.fleet;
