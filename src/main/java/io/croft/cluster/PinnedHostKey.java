package io.croft.cluster;

import io.croft.ssh.HostKey;

/**
 * The SSH host key that a node showed and a person accepted.
 *
 * @param host name or address that is connected to
 * @param port SSH port
 * @param key the key
 */
public record PinnedHostKey(String host, int port, HostKey key) {}
