package io.croft.fleet;

import io.croft.job.PlannedItem;

/**
 * A machine of a fleet to be made, reverted or removed.
 *
 * @param item the item of the job for this machine
 * @param number its number in the fleet; reused after it was removed
 * @param name its host name
 * @param node its node
 * @param mark the mark in its notes
 */
public record FleetMachine(PlannedItem item, int number, String name, String node, FleetMark mark) {

    /** The key of its item. */
    String key() {
        return item.key();
    }
}
