package io.croft.simulator;

/**
 * One request the simulator took.
 *
 * @param node   that got it
 * @param path   without {@code /api2/json} and without the query
 * @param status of the answer, 0 when the connection was cut instead
 */
public record ServedRequest(String node, String method, String path, int status, String reason) {}
