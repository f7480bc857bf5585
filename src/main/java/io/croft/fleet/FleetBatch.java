package io.croft.fleet;

import io.croft.inventory.GuestRef;
import java.util.List;

/** Machines to be made at once from a base that stands. */
record FleetBatch(Fleet fleet, List<FleetMachine> machines, FleetProgress progress) {

    GuestRef base() {
        return fleet.requireBase();
    }
}
