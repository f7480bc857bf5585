package io.croft.proxmox.error;

/** Proxmox VE did not get one of its own locks on a configuration file or storage in time; try again later. */
public final class LockTimeout extends ProxmoxException {

    private static final long serialVersionUID = 1L;

    private final String resource;

    public LockTimeout(FailedCall call, String resource) {
        super(call);
        this.resource = resource;
    }

    /** What is locked: a file, or {@code storage-<name>}. */
    public String resource() {
        return resource;
    }
}
