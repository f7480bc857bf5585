package io.croft.simulator.work;

import io.croft.simulator.guest.Guest;
import io.croft.simulator.refusal.Refusal;
import org.jspecify.annotations.Nullable;

/** The lock field of a configuration. */
final class Locked {

    private Locked() {}

    /** Refuses a locked guest. */
    static void refuse(Guest guest) {
        @Nullable String lock = guest.config().lock();
        if (lock != null) {
            throw new Refusal(guest.kind().shortName() + " is locked (" + lock + ")");
        }
    }

    /** As {@link #refuse}, unless the actor passes by locks. */
    static void refuse(Actor actor, Guest guest) {
        if (!actor.pastLocks()) {
            refuse(guest);
        }
    }

    /** As {@link #refuse}, but a backup or a suspended state may go on. */
    static void refuseStart(Actor actor, Guest guest) {
        @Nullable String lock = guest.config().lock();
        if (lock != null && !lock.equals("backup") && !lock.equals("suspended")) {
            refuse(actor, guest);
        }
    }
}
