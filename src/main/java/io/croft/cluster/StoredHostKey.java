package io.croft.cluster;

import io.croft.ssh.HostKey;
import jakarta.persistence.Embeddable;

/** A pinned SSH host key as text. */
@Embeddable
record StoredHostKey(String host, int port, String hostKey) {

    static StoredHostKey of(PinnedHostKey pinned) {
        return new StoredHostKey(pinned.host(), pinned.port(), pinned.key().toString());
    }

    PinnedHostKey pinned() {
        return new PinnedHostKey(host, port, HostKey.parse(hostKey));
    }
}
