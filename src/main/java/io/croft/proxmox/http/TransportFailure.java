package io.croft.proxmox.http;

import io.croft.proxmox.connection.Endpoint;
import java.io.IOException;
import java.io.InterruptedIOException;
import org.apache.hc.core5.http.ConnectionRequestTimeoutException;

/** An endpoint gave no answer. */
final class TransportFailure extends Exception {

    private static final long serialVersionUID = 1L;

    private final Endpoint endpoint;
    private final boolean sent;

    TransportFailure(Endpoint endpoint, boolean sent, IOException cause) {
        super(cause.getMessage() == null ? cause.getClass().getSimpleName() : cause.getMessage(), cause);
        this.endpoint = endpoint;
        this.sent = sent;
    }

    Endpoint endpoint() {
        return endpoint;
    }

    /** Whether a connection was open, so that the server may have received the call. */
    boolean perhapsSent() {
        return sent;
    }

    /** Whether the time limit passed, as opposed to a refused or broken connection. */
    boolean timedOut() {
        return getCause() instanceof InterruptedIOException;
    }

    /** Whether all connections to the endpoint were in use; says nothing about the endpoint itself. */
    boolean poolExhausted() {
        return getCause() instanceof ConnectionRequestTimeoutException;
    }

    String reason() {
        return String.valueOf(getMessage());
    }
}
