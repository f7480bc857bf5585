/**
 * The REST side: one TLS listener per node, a table of routes, parameters validated with the messages of PVE, and
 * answers with its statuses, reason phrases and headers. Handlers depend only on the cluster they are given.
 */
@org.jspecify.annotations.NullMarked
package io.croft.simulator.api;
