package io.croft.dispatch;

import io.croft.inventory.GuestRef;
import io.croft.kernel.Text;
import io.croft.proxmox.tasks.Upid;
import java.util.Optional;
import java.util.Set;

/** A state of a guest that work should bring about, and one way to bring it about. */
interface DesiredState {

    /** The guest in question; may become another one while an id is being looked for. */
    GuestRef guest();

    /** Looks whether the state is reached; asked before the first attempt and after every one. */
    boolean reached(WorkContext work) throws InterruptedException;

    /** The lanes an attempt goes through. */
    Set<Lane> lanes();

    /** Asks PVE once; the task PVE made of it, or empty when PVE did it at once. */
    Optional<Upid> attempt(WorkContext work) throws InterruptedException;

    /** Hears that the attempt has failed. */
    default void missed() {}

    /** What follows when PVE reports success and the state is not reached all the same. */
    default RetryDecision inVain() {
        return RetryDecision.nothingHappened();
    }

    /** Says that it could not be done, and why. */
    Text unable(Text reason);
}
