package io.croft.dispatch;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/** A guest as read at a moment: its node and configuration. */
record SeenGuest(String node, GuestApi api, GuestConfiguration config, Instant at) {

    private static final Set<String> MAKING = Set.of("clone", "create");

    boolean carries(GuestMark mark) {
        return mark.isOn(config.notes());
    }

    /** Whether it is being made, or its maker has died. */
    boolean beingMade() {
        return config.lock().filter(MAKING::contains).isPresent();
    }

    boolean carriesNoMark() {
        return !GuestMark.anyOn(config.notes());
    }

    /** The storage of its first disk that is on a storage. */
    Optional<String> storage() {
        return config.storage();
    }
}
