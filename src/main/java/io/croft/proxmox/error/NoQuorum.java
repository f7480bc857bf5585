package io.croft.proxmox.error;

/** The cluster has no quorum: it can be read but not changed. */
public final class NoQuorum extends ProxmoxException {

    private static final long serialVersionUID = 1L;

    public NoQuorum(FailedCall call) {
        super(call);
    }
}
