/**
 * Virtual machines and containers: their configuration in the text form of {@code /etc/pve}, and their power state.
 * {@link io.croft.simulator.guest.ConfigTree} guarantees atomically that an id exists once in the whole cluster.
 * Configurations are immutable and replaced as a whole.
 */
@org.jspecify.annotations.NullMarked
package io.croft.simulator.guest;
