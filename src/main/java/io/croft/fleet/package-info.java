/**
 * Many equal machines made from one base: a reference machine cloned from a template, the base made from it, and
 * machines made from the base that can be reverted to it. The room makes them by linked clones or by qcow2 overlays,
 * places them on nodes, and reverts and removes them. Every method may be repeated after a process was killed: VM ids
 * are leased by mark, machines with their mark are reused, and machines without their mark are never changed. The room
 * has no tables: the room that owns a fleet checks rights, passes {@link io.croft.fleet.Fleet} and
 * {@link io.croft.fleet.FleetMachine}, and stores what it receives through {@link io.croft.fleet.FleetProgress}.
 */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {"kernel", "access", "proxmox :: qemu", "ssh", "job", "cluster", "inventory", "dispatch"})
@org.jspecify.annotations.NullMarked
package io.croft.fleet;
