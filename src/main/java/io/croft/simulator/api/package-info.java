/**
 * The REST side: one TLS listener per node, a table of routes, declared parameters verified with PVE's texts, and answers
 * with PVE's statuses, reason phrases and headers. Request handling knows nothing of state beyond the cluster it is given.
 */
@org.jspecify.annotations.NullMarked
package io.croft.simulator.api;
