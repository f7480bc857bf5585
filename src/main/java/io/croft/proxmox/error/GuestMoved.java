package io.croft.proxmox.error;

/** The guest is not on the node that was asked: it moved or was deleted. Read {@code /cluster/resources} again. */
public final class GuestMoved extends ProxmoxException {

    private static final long serialVersionUID = 1L;

    private final int vmid;

    public GuestMoved(FailedCall call, int vmid) {
        super(call);
        this.vmid = vmid;
    }

    /** The guest that is not there. */
    public int vmid() {
        return vmid;
    }
}
