package io.croft.proxmox.http;

/** Signs calls. */
sealed interface CallSigner permits TokenSigner, TicketSigner {

    /** What to add to a call; may sign in first. */
    Signature signature();

    /** Forgets a signature that was refused. False when there is no other to try. */
    boolean discard(Signature refused);
}
