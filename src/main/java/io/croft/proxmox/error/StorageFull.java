package io.croft.proxmox.error;

/** A storage has not enough free space. */
public final class StorageFull extends ProxmoxException {

    private static final long serialVersionUID = 1L;

    public StorageFull(FailedCall call) {
        super(call);
    }
}
