package io.croft.proxmox.http;

import io.croft.proxmox.connection.Timeouts;
import java.time.Duration;

/** Kinds of calls by how long they may take. */
public enum CallKind {
    READ,
    LISTING,
    WRITE,
    SIGN_IN;

    Duration limit(Timeouts timeouts) {
        return switch (this) {
            case READ -> timeouts.read();
            case LISTING -> timeouts.listing();
            case WRITE -> timeouts.write();
            case SIGN_IN -> timeouts.signIn();
        };
    }
}
