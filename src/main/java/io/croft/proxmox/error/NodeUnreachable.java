package io.croft.proxmox.error;

import org.jspecify.annotations.Nullable;

/** A node did not answer: no connection to the endpoint, or the endpoint could not pass the call on (595 to 599). */
public final class NodeUnreachable extends ProxmoxException {

    private static final long serialVersionUID = 1L;

    private final String where;
    private final boolean outcomeUnknown;

    public NodeUnreachable(FailedCall call, String where, boolean outcomeUnknown, @Nullable Throwable cause) {
        super(call, cause);
        this.where = where;
        this.outcomeUnknown = outcomeUnknown;
    }

    /** The endpoint, or the node behind it, that did not answer. */
    public String where() {
        return where;
    }

    @Override
    public boolean outcomeUnknown() {
        return outcomeUnknown;
    }

    @Override
    public String getMessage() {
        return where + " is unreachable: " + call();
    }
}
