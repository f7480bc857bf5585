package io.croft.cluster;

import io.croft.ssh.HostKey;

/**
 * The accepted SSH host key of a node.
 *
 * @param host name or address that is connected to
 * @param port SSH port
 * @param key the key
 */
public record PinnedHostKey(String host, int port, HostKey key) {}
