package io.croft.proxmox.error;

/** The configuration was changed by somebody else since it was read; read it again and decide anew. */
public final class ConfigConflict extends ProxmoxException {

    private static final long serialVersionUID = 1L;

    public ConfigConflict(FailedCall call) {
        super(call);
    }
}
