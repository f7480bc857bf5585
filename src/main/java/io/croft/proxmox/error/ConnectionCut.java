package io.croft.proxmox.error;

import io.croft.proxmox.connection.Endpoint;
import org.jspecify.annotations.Nullable;

/** The connection broke or the time limit passed after a changing call was sent: it may have been executed. */
public final class ConnectionCut extends ProxmoxException {

    private static final long serialVersionUID = 1L;

    private final Endpoint endpoint;

    public ConnectionCut(FailedCall call, Endpoint endpoint, @Nullable Throwable cause) {
        super(call, cause);
        this.endpoint = endpoint;
    }

    /** The endpoint the call was sent to. */
    public Endpoint endpoint() {
        return endpoint;
    }

    @Override
    public boolean outcomeUnknown() {
        return true;
    }
}
