package io.croft.inventory;

/** The guest belongs to another company. */
public final class AlreadyOwned extends RuntimeException {

    private static final long serialVersionUID = 1L;

    AlreadyOwned(GuestRef ref) {
        super("Guest " + ref + " belongs to another company");
    }
}
