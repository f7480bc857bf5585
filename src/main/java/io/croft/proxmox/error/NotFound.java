package io.croft.proxmox.error;

/** What the call names does not exist. */
public final class NotFound extends ProxmoxException {

    private static final long serialVersionUID = 1L;

    public NotFound(FailedCall call) {
        super(call);
    }
}
