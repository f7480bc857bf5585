package io.croft.dispatch;

import io.croft.inventory.GuestRef;

/** A guest carries a lock of PVE at this moment, and nothing can be told or asked of it before that is gone. */
final class LockSeen extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Says it as PVE does. */
    LockSeen(GuestRef guest, String lock) {
        super("VM " + guest.vmid() + " is locked (" + lock + ")");
    }
}
