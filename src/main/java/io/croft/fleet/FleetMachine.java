package io.croft.fleet;

import io.croft.job.PlannedItem;

/**
 * One machine of a fleet that is to be made, reverted or removed.
 *
 * @param item the item of the job that stands for the machine
 * @param number its number in the fleet, used again after it was removed
 * @param name its host name
 * @param node where it stands or will stand
 */
public record FleetMachine(PlannedItem item, int number, String name, String node, FleetMark mark) {

    /** The key of its item. */
    String key() {
        return item.key();
    }
}
