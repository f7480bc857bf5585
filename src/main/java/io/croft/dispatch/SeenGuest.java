package io.croft.dispatch;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/** A guest as it was at a moment: where it is, and its configuration. */
record SeenGuest(String node, GuestApi api, GuestConfiguration config, Instant at) {

    private static final Set<String> MAKING = Set.of("clone", "create");

    boolean carries(GuestMark mark) {
        return mark.isOn(config.notes());
    }

    /** Whether it is being made, or was when its maker died. */
    boolean beingMade() {
        return config.lock().filter(MAKING::contains).isPresent();
    }

    boolean carriesNoMark() {
        return !GuestMark.anyOn(config.notes());
    }

    /** Where its first disk lies that lies on a storage. */
    Optional<String> storage() {
        return config.storage();
    }
}
