package io.croft.dispatch;

import io.croft.inventory.GuestRef;
import io.croft.kernel.Text;
import io.croft.proxmox.tasks.Upid;
import java.util.Optional;
import java.util.Set;

/** A state of a guest that work brings about, with the request that does so. */
interface DesiredState {

    /** The guest; may change while a free id is being searched. */
    GuestRef guest();

    /** Whether the state is reached; called before the first attempt and after each one. */
    boolean reached(WorkContext work) throws InterruptedException;

    /** The lanes an attempt passes through. */
    Set<Lane> lanes();

    /** Sends the request once; returns its task, or empty when PVE did it within the call. */
    Optional<Upid> attempt(WorkContext work) throws InterruptedException;

    /** Called when an attempt has failed. */
    default void missed() {}

    /** What to do when PVE reports success but the state is not reached. */
    default RetryDecision inVain() {
        return RetryDecision.nothingHappened();
    }

    /** The sentence that says it failed, with the reason. */
    Text unable(Text reason);
}
