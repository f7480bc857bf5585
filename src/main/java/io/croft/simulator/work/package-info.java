/**
 * What can be done to a guest: create, clone, start, snapshot, resize, destroy and so on. Each verb checks what PVE checks
 * at once, and leaves the rest to a task; REST and shell share these verbs.
 */
@org.jspecify.annotations.NullMarked
package io.croft.simulator.work;
