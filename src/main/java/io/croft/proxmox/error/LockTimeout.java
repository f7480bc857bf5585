package io.croft.proxmox.error;

/** Proxmox VE waited in vain for a lock of its own on a configuration file or a storage; ask again later. */
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
