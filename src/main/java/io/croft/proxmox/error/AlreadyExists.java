package io.croft.proxmox.error;

import java.util.OptionalInt;

/** The thing to be created exists already. */
public final class AlreadyExists extends ProxmoxException {

    private static final long serialVersionUID = 1L;
    private static final int NOT_A_GUEST = -1;

    private final int vmid;

    private AlreadyExists(FailedCall call, int vmid) {
        super(call);
        this.vmid = vmid;
    }

    /** A guest of this id exists. */
    public static AlreadyExists guest(FailedCall call, int vmid) {
        return new AlreadyExists(call, vmid);
    }

    /** Something that is not a guest exists. */
    public static AlreadyExists thing(FailedCall call) {
        return new AlreadyExists(call, NOT_A_GUEST);
    }

    /** The guest id that is taken; empty when the thing is not a guest. */
    public OptionalInt vmid() {
        return vmid == NOT_A_GUEST ? OptionalInt.empty() : OptionalInt.of(vmid);
    }
}
