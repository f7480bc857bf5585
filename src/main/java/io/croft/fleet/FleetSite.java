package io.croft.fleet;

import io.croft.cluster.ClusterId;
import io.croft.inventory.GuestRef;
import org.jspecify.annotations.Nullable;

/**
 * Where the base of a fleet is, and the size of one machine.
 *
 * @param template what the fleet comes from
 * @param node the node of the base
 * @param storage the storage of the disks of the base, or null for those of the template
 * @param memoryMib memory of one machine, in MiB
 */
public record FleetSite(
        GuestRef template, String node, @Nullable String storage, long memoryMib) {

    ClusterId cluster() {
        return template.cluster();
    }
}
