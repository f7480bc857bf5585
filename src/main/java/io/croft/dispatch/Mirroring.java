package io.croft.dispatch;

import io.croft.inventory.GuestRef;
import io.croft.inventory.Inventory;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Lets the mirror know what work has changed: the guest at once where a person waits, else its cluster soon. */
@Component
class Mirroring {

    private static final Logger log = LoggerFactory.getLogger(Mirroring.class);

    private final Inventory inventory;

    Mirroring(Inventory inventory) {
        this.inventory = inventory;
    }

    /** The goal that the mirror knows a guest as it is now. */
    DesiredState known(GuestRef guest, ClusterListing sight) {
        return new DesiredMirror(guest, sight, inventory);
    }

    /** Reads a guest at once whose power state was changed, whoever waits for it: screens follow that within two seconds. */
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

    /** Never fails: the work itself has succeeded, and the mirror catches up by itself. */
    private static void quietly(GuestRef guest, Runnable reading) {
        try {
            reading.run();
        } catch (RuntimeException e) {
            log.info("Unable to read guest {} after work on it: {}", guest, e.getMessage());
        }
    }
}
