package io.croft.signin.rest;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import io.croft.access.UserId;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** Limits concurrent calls in all and per person; others wait for a while. */
final class Turns {

    private final Duration patience;
    private final Semaphore all;
    private final LoadingCache<UserId, Semaphore> people;

    /**
     * Gives turns.
     *
     * @param atOnce how many at once for all together
     * @param each how many at once for one person
     * @param patience how long a call waits for its person's turns, and then for one of all
     */
    Turns(int atOnce, int each, Duration patience) {
        this.patience = patience;
        this.all = new Semaphore(atOnce, true);
        this.people = Caffeine.newBuilder().weakValues().build(_ -> new Semaphore(each, true));
    }

    /** Takes a turn, which its caller closes; empty when none came free in time. */
    Optional<Turn> take(UserId person) {
        Semaphore own = people.get(person);
        if (!came(own)) {
            return Optional.empty();
        }
        if (!came(all)) {
            own.release();
            return Optional.empty();
        }
        return Optional.of(new Turn(own, all));
    }

    private boolean came(Semaphore turns) {
        try {
            return turns.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** A turn that was taken. */
    record Turn(Semaphore own, Semaphore all) implements AutoCloseable {

        @Override
        public void close() {
            all.release();
            own.release();
        }
    }
}
