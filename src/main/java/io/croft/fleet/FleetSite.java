package io.croft.fleet;

import io.croft.cluster.ClusterId;
import io.croft.inventory.GuestRef;
import org.jspecify.annotations.Nullable;

/**
 * Where the base of a fleet stands, and how large one of its machines is.
 *
 * @param template what the fleet comes from
 * @param node where the base stands
 * @param storage where the base's disks lie, or null for the template's own storages
 * @param memoryMib memory of one machine, in MiB
 */
public record FleetSite(
        GuestRef template, String node, @Nullable String storage, long memoryMib) {

    ClusterId cluster() {
        return template.cluster();
    }
}
