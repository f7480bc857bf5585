package io.croft.inventory;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Use of all clusters in one step; values are null where nothing was measured.
 *
 * @param at beginning of the step
 * @param cpu use of the cores of all online nodes, 0 to 100 percent
 * @param memory use of their memory, 0 to 100 percent
 * @param storage use of the available storages, shared ones counted once, 0 to 100 percent
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
