package io.croft.ssh;

/** No SSH connection to the host could be made. */
public final class HostUnreachable extends SshException {

    private static final long serialVersionUID = 1L;

    HostUnreachable(String host, int port, Throwable cause) {
        super("No SSH connection to " + host + ":" + port + ": " + cause.getMessage(), cause);
    }
}
