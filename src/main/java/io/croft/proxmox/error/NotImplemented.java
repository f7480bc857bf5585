package io.croft.proxmox.error;

/** The path or method is unknown to this version of Proxmox VE (501). */
public final class NotImplemented extends ProxmoxException {

    private static final long serialVersionUID = 1L;

    public NotImplemented(FailedCall call) {
        super(call);
    }
}
