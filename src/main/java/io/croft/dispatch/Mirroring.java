package io.croft.dispatch;

import io.croft.inventory.GuestRef;
import io.croft.inventory.Inventory;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Updates the mirror after work: the guest at once when a person waits, otherwise its cluster soon. */
@Component
class Mirroring {

    private static final Logger log = LoggerFactory.getLogger(Mirroring.class);

    private final Inventory inventory;

    Mirroring(Inventory inventory) {
        this.inventory = inventory;
    }

    /** The state in which the mirror has the guest as it is now. */
    DesiredState known(GuestRef guest, ClusterListing sight) {
        return new DesiredMirror(guest, sight, inventory);
    }

    /** Reads a guest at once after a change of its power state, for any urgency: screens show it within two seconds. */
    void afterPower(GuestRef guest, Urgency urgency) {
        quietly(guest, () -> urgency.traffic().run(() -> inventory.refresh(guest)));
    }

    void after(GuestRef guest, Urgency urgency) {
        if (urgency == Urgency.INTERACTIVE) {
            afterPower(guest, urgency);
        } else {
            quietly(guest, () -> inventory.workEnded(guest.cluster()));
        }
    }

    /** Ignores failures: the work itself succeeded, and the next round updates the mirror. */
    private static void quietly(GuestRef guest, Runnable reading) {
        try {
            reading.run();
        } catch (RuntimeException e) {
            log.info("Unable to read guest {} after work on it: {}", guest, e.getMessage());
        }
    }
}
