package io.croft.cluster;

import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;
import java.util.stream.Collectors;

/**
 * The leases of this process, each until a moment of its own monotonic clock that comes a little before the lease expires
 * for others: a process that stood still knows without asking that it may have been succeeded.
 */
final class HeldLeases {

    /** This part of a lease is not used. */
    private static final int MARGIN = 10;

    private final Map<UUID, Long> until = new ConcurrentHashMap<>();
    private final Duration length;
    private final LongSupplier nanos;

    HeldLeases(Duration length, LongSupplier nanos) {
        this.length = length.minus(length.dividedBy(MARGIN));
        this.nanos = nanos;
    }

    /** Whether the lease is held now. */
    boolean holds(UUID cluster) {
        Long end = until.get(cluster);
        return end != null && end - nanos.getAsLong() > 0;
    }

    /** The leases that are held now. */
    Set<UUID> now() {
        return until.keySet().stream().filter(this::holds).collect(Collectors.toUnmodifiableSet());
    }

    /** The leases that were taken and not lost as far as is known, also those that have run out. */
    Set<UUID> taken() {
        return Set.copyOf(until.keySet());
    }

    /** A lease was taken or renewed by a statement that was sent at this moment or later. */
    void keep(UUID cluster, long sent) {
        until.put(cluster, sent + length.toNanos());
    }

    /** A lease is no longer this process's. */
    void drop(UUID cluster) {
        until.remove(cluster);
    }
}
