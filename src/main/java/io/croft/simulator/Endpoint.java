package io.croft.simulator;

/**
 * Where a server of a node listens.
 *
 * @param fingerprint SHA-256 of the TLS certificate (upper-case hexadecimal with colons), or of the SSH host key
 *     ({@code SHA256:…})
 */
public record Endpoint(String node, String host, int port, String fingerprint) {}
