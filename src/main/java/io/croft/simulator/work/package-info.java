/**
 * Operations on guests: create, clone, start, snapshot, resize, destroy and so on. Each checks at once what PVE checks
 * at once, and does the rest in a task; REST and shell share them.
 */
@org.jspecify.annotations.NullMarked
package io.croft.simulator.work;
