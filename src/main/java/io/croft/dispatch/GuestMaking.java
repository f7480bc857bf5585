package io.croft.dispatch;

import io.croft.inventory.GuestRef;
import io.croft.kernel.Text;
import io.croft.proxmox.tasks.Upid;
import java.util.Set;

/** A way to make a guest that does not exist yet. */
sealed interface GuestMaking permits CloneMaking, CreateMaking {

    /** The guest to make; its id is leased. */
    GuestRef target();

    /** The same under another leased id. */
    GuestMaking withTarget(GuestRef other);

    /** Its host name. */
    String name();

    GuestMark mark();

    /** Whether a running task may be the one that makes this guest. */
    boolean mayBeMadeBy(Upid task);

    Set<Lane> lanes();

    /** Sends the request. */
    StartedTask begin();

    /** Discards what is cached about the source. */
    void doubt();

    Text unable(Text reason);

    /** The task that makes the guest, and where the guest will be. */
    record StartedTask(Upid task, Place place) {}
}
