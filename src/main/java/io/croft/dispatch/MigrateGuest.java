package io.croft.dispatch;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * A move of a guest to another node of its cluster. A running machine keeps running; a container cannot, see
 * {@code mayRestart}.
 *
 * @param node the target
 * @param mayRestart whether a running container may be shut down and started on the target; refused otherwise
 * @param shutdownTimeout how long to wait for the shutdown of a container, in whole seconds
 * @param storage the storage for local disks; the one of the same name when null
 */
public record MigrateGuest(
        String node,
        boolean mayRestart,
        Duration shutdownTimeout,
        @Nullable String storage) {

    private static final Duration USUAL = Duration.ofMinutes(3);

    /** A move that interrupts no guest. */
    public static MigrateGuest to(String node) {
        return new MigrateGuest(node, false, USUAL, null);
    }

    /** The same move, which may restart a container. */
    public MigrateGuest withRestart() {
        return new MigrateGuest(node, true, shutdownTimeout, storage);
    }

    /** The same move with the local disks to this storage. */
    public MigrateGuest withStorage(String name) {
        return new MigrateGuest(node, mayRestart, shutdownTimeout, name);
    }
}
