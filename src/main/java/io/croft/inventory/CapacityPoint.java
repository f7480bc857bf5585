package io.croft.inventory;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How much of all clusters was in use over one step of time; null where nothing was measured.
 *
 * @param at when the step began
 * @param cpu share of the cores of all online nodes, 0 to 100 percent
 * @param memory share of their memory, 0 to 100 percent
 * @param storage share of the space on available storages, shared ones counted once, 0 to 100 percent
 */
public record CapacityPoint(
        Instant at,
        @Nullable Double cpu,
        @Nullable Double memory,
        @Nullable Double storage) {

    static CapacityPoint unknown(Instant at) {
        return new CapacityPoint(at, null, null, null);
    }
}
