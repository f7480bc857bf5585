package io.croft.cluster;

import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;
import java.util.stream.Collectors;

/**
 * The leases of this process, each valid until a moment of the monotonic clock of this process that is slightly before
 * the lease expires in the database. A process that was suspended therefore notices without a query that another one
 * may have taken over.
 */
final class HeldLeases {

    /** One part in so many of a lease is not used, as a safety margin. */
    private static final int MARGIN = 10;

    private final Map<UUID, Long> until = new ConcurrentHashMap<>();
    private final Duration length;
    private final LongSupplier nanos;

    HeldLeases(Duration length, LongSupplier nanos) {
        this.length = length.minus(length.dividedBy(MARGIN));
        this.nanos = nanos;
    }

    /** Whether the lease is valid now. */
    boolean holds(UUID cluster) {
        Long end = until.get(cluster);
        return end != null && end - nanos.getAsLong() > 0;
    }

    /** The leases that are valid now. */
    Set<UUID> now() {
        return until.keySet().stream().filter(this::holds).collect(Collectors.toUnmodifiableSet());
    }

    /** The leases taken and not known to be lost, including expired ones. */
    Set<UUID> taken() {
        return Set.copyOf(until.keySet());
    }

    /**
     * Records that a lease was taken or renewed.
     *
     * @param sent when the statement was sent, by {@link System#nanoTime}
     */
    void keep(UUID cluster, long sent) {
        until.put(cluster, sent + length.toNanos());
    }

    /** Records that a lease is lost. */
    void drop(UUID cluster) {
        until.remove(cluster);
    }
}
