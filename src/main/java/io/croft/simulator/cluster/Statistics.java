package io.croft.simulator.cluster;

import io.croft.simulator.guest.Guest;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * The statistics nodes broadcast about their guests. They are refreshed only when they are old enough, so frequent
 * requests return the same numbers; a dead node broadcasts nothing, and its guests are unknown.
 */
public final class Statistics {

    private final Clock clock;
    private final Duration age;
    private final Predicate<String> isDead;
    private Map<Integer, GuestSample> samples = Map.of();
    private long takenAt = Long.MIN_VALUE / 2;

    Statistics(Clock clock, Duration age, Predicate<String> isDead) {
        this.clock = clock;
        this.age = age;
        this.isDead = isDead;
    }

    /** The samples of all guests, not older than the configured age. */
    public synchronized Map<Integer, GuestSample> of(Collection<Guest> guests) {
        long now = clock.millis();
        if (now - takenAt >= age.toMillis()) {
            Map<Integer, GuestSample> next = new HashMap<>();
            for (Guest guest : guests) {
                if (!isDead.test(guest.node())) {
                    next.put(guest.id(), GuestSample.measure(guest, now));
                }
            }
            samples = next;
            takenAt = now;
        }
        return samples;
    }

    /** A sample taken now, as the guest's own node gives it. */
    public GuestSample now(Guest guest) {
        return GuestSample.measure(guest, clock.millis());
    }

    /** What would have been measured at another time, for histories. */
    public GuestSample at(Guest guest, long millis) {
        return GuestSample.measure(guest, millis);
    }

    /** The last broadcast sample of a guest, if there was one. */
    public Optional<GuestSample> lastOf(Guest guest, Map<Integer, GuestSample> taken) {
        return isDead.test(guest.node()) ? Optional.empty() : Optional.ofNullable(taken.get(guest.id()));
    }
}
