package io.croft.proxmox.http;

import io.croft.proxmox.connection.Endpoint;
import java.io.IOException;
import java.io.InterruptedIOException;
import org.apache.hc.core5.http.ConnectionRequestTimeoutException;

/** No answer came from an endpoint. */
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

    /** True when a connection stood, so that the server may have received the call. */
    boolean perhapsSent() {
        return sent;
    }

    /** True when the time limit passed, rather than the connection being refused or cut. */
    boolean timedOut() {
        return getCause() instanceof InterruptedIOException;
    }

    /** True when all connections to the endpoint were in use, which says nothing about the endpoint. */
    boolean poolExhausted() {
        return getCause() instanceof ConnectionRequestTimeoutException;
    }

    String reason() {
        return String.valueOf(getMessage());
    }
}
