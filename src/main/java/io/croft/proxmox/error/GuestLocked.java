package io.croft.proxmox.error;

/** The guest is locked by another operation, such as {@code backup}, {@code clone} or {@code migrate}. */
public final class GuestLocked extends ProxmoxException {

    private static final long serialVersionUID = 1L;

    private final String lock;

    public GuestLocked(FailedCall call, String lock) {
        super(call);
        this.lock = lock;
    }

    /** Name of the lock in the guest's configuration. */
    public String lock() {
        return lock;
    }
}
