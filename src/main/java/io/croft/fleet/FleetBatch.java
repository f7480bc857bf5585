package io.croft.fleet;

import io.croft.inventory.GuestRef;
import java.util.List;

/** Machines to make at once from an existing base. */
record FleetBatch(Fleet fleet, List<FleetMachine> machines, FleetProgress progress) {

    GuestRef base() {
        return fleet.requireBase();
    }
}
