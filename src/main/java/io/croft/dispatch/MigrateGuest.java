package io.croft.dispatch;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * A move of a guest to another node of its cluster. A running machine goes on running; a container cannot, see {@code mayRestart}.
 *
 * @param node where to
 * @param mayRestart whether a running container may be shut down here and started there; refused else
 * @param shutdownTimeout how long a container is waited for, to the second
 * @param storage where disks go that are on no shared storage; the storage of the same name when missing
 */
public record MigrateGuest(
        String node,
        boolean mayRestart,
        Duration shutdownTimeout,
        @Nullable String storage) {

    private static final Duration USUAL = Duration.ofMinutes(3);

    /** A move that stops nothing. */
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
