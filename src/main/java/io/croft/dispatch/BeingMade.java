package io.croft.dispatch;

import io.croft.inventory.GuestRef;

/** The guest is being made at this moment and nobody can tell yet whose it is. */
final class BeingMade extends RuntimeException {

    private static final long serialVersionUID = 1L;

    BeingMade(GuestRef guest) {
        super("VM " + guest.vmid() + " is locked (clone)");
    }
}
