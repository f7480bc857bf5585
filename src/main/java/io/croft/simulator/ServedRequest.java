package io.croft.simulator;

/**
 * A request the simulator has handled.
 *
 * @param node the node that received it
 * @param path without {@code /api2/json} and query
 * @param status of the answer, 0 when the connection was closed instead
 */
public record ServedRequest(String node, String method, String path, int status, String reason) {}
