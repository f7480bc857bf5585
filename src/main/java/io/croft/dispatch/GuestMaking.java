package io.croft.dispatch;

import io.croft.inventory.GuestRef;
import io.croft.kernel.Text;
import io.croft.proxmox.tasks.Upid;
import java.util.Set;

/** One way to make a guest that does not exist yet. */
sealed interface GuestMaking permits CloneMaking, CreateMaking {

    /** The guest that is made; its id is leased. */
    GuestRef target();

    /** The same under another leased id. */
    GuestMaking withTarget(GuestRef other);

    /** Its host name. */
    String name();

    GuestMark mark();

    /** Whether a running task that makes a guest may be the one that makes this one. */
    boolean mayBeMadeBy(Upid task);

    Set<Lane> lanes();

    /** Asks PVE to make it. */
    Begun begin();

    /** What was known of where it is made from counts no more. */
    void doubt();

    Text unable(Text reason);

    /** The task that makes the guest, and where the guest will be. */
    record Begun(Upid task, Place place) {}
}
