package io.croft.ssh;

import org.jspecify.annotations.Nullable;

/** The connection broke during an operation; whether it took effect is not known. */
public final class ConnectionLost extends SshException {

    private static final long serialVersionUID = 1L;

    ConnectionLost(String what, RemoteHost host, @Nullable Throwable cause) {
        super("The connection to " + host + " was lost during " + what, cause);
    }
}
