package io.croft.proxmox.error;

/** The configuration was changed since it was read (its digest differs); read it again. */
public final class ConfigConflict extends ProxmoxException {

    private static final long serialVersionUID = 1L;

    public ConfigConflict(FailedCall call) {
        super(call);
    }
}
