/**
 * Virtual machines and containers: their configuration as the text PVE keeps under {@code /etc/pve}, and whether they run.
 * {@link io.croft.simulator.guest.ConfigTree} promises that an id exists once in the whole cluster, atomically. A
 * configuration is immutable; a guest swaps one for the next.
 */
@org.jspecify.annotations.NullMarked
package io.croft.simulator.guest;
