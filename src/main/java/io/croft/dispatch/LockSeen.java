package io.croft.dispatch;

import io.croft.inventory.GuestRef;

/** A guest has a lock of PVE; its state cannot be judged or changed until the lock is released. */
final class LockSeen extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Uses the wording of PVE. */
    LockSeen(GuestRef guest, String lock) {
        super("VM " + guest.vmid() + " is locked (" + lock + ")");
    }
}
