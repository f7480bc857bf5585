package io.croft.proxmox.http;

/** Signs calls. */
sealed interface CallSigner permits TokenSigner, TicketSigner {

    /** The headers to add to a call; may sign in first. */
    Signature signature();

    /** Drops a signature that was refused; returns whether signing again may give another one. */
    boolean discard(Signature refused);
}
