package io.croft.cluster.rest;

import io.croft.cluster.PinnedHostKey;
import io.croft.ssh.HostKey;
import org.jspecify.annotations.Nullable;

/**
 * The SSH host key that a node showed.
 *
 * @param port 1 to 65535
 * @param key such as {@code ssh-ed25519 SHA256:…}
 */
record HostKeyPin(
        @Nullable String host,
        @Nullable Integer port,
        @Nullable String key) {

    private static final int LAST_PORT = 65_535;

    static HostKeyPin of(PinnedHostKey pin) {
        return new HostKeyPin(pin.host(), pin.port(), pin.key().toString());
    }

    PinnedHostKey pinned() {
        if (port == null || port < 1 || port > LAST_PORT) {
            throw new IllegalArgumentException("Not a port: " + port);
        }
        return new PinnedHostKey(given(host), port, HostKey.parse(given(key)));
    }

    static String given(@Nullable String text) {
        if (text == null || text.isBlank()) {
            throw new IllegalArgumentException("Left out");
        }
        return text.strip();
    }
}
