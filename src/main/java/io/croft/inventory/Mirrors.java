package io.croft.inventory;

import io.croft.cluster.ClusterId;
import io.croft.cluster.Speakers;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** One mirror in memory per cluster, each used by one thread at a time. */
@Component
class Mirrors {

    /** How often a mirror is loaded again from the database. */
    static final Duration RELOAD_AFTER = Duration.ofMinutes(10);

    private final ConcurrentMap<ClusterId, Slot> slots = new ConcurrentHashMap<>();
    private final MirrorStore store;
    private final Speakers speakers;
    private final Clock clock;

    Mirrors(MirrorStore store, Speakers speakers, Clock clock) {
        this.store = store;
        this.speakers = speakers;
        this.clock = clock;
    }

    /**
     * Works on the mirror of a cluster. The mirror is dropped, to be loaded again, when the work fails, or when another
     * process speaks for the cluster and writes its rows.
     */
    <T> T with(ClusterId cluster, Function<Mirror, T> work) {
        Slot slot = slots.computeIfAbsent(cluster, _ -> new Slot());
        slot.lock.lock();
        try {
            Mirror mirror = slot.mirror;
            if (mirror == null) {
                slot.loadedAt = clock.instant();
                mirror = store.load(cluster, slot.loadedAt);
            }
            slot.mirror = null;
            T result = work.apply(mirror);
            slot.mirror = speakers.speaksFor(cluster) ? mirror : null;
            return result;
        } finally {
            slot.lock.unlock();
        }
    }

    /** Drops the mirror when it is old; returns whether it will be loaded again. */
    boolean ageOut(ClusterId cluster) {
        Slot slot = slots.computeIfAbsent(cluster, _ -> new Slot());
        slot.lock.lock();
        try {
            if (slot.mirror != null && slot.loadedAt.plus(RELOAD_AFTER).isAfter(clock.instant())) {
                return false;
            }
            slot.mirror = null;
            return true;
        } finally {
            slot.lock.unlock();
        }
    }

    void forget(ClusterId cluster) {
        slots.remove(cluster);
    }

    private static final class Slot {
        private final ReentrantLock lock = new ReentrantLock();
        private @Nullable Mirror mirror;
        private Instant loadedAt = Instant.EPOCH;
    }
}
