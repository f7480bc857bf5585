package io.croft.dispatch;

import io.croft.access.TenantId;
import io.croft.kernel.Text;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Lets work enter when every lane it needs has a free slot, all at once or not at all, so that nothing holds one lane while it
 * waits for another. Serves by urgency, then the company with the least work in flight, then arrival; interactive work has slots
 * of its own. Work that has waited long keeps others from passing it. Counts in this process only.
 */
@Component
public class Lanes {

    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final long LOOK_EVERY_MS = 200;

    private final LaneSizes sizes;
    private final Clock clock;
    private final Map<Lane, Load> loads = new HashMap<>();
    private final Map<TenantId, Integer> inFlight = new HashMap<>();
    private final List<Entry> waiting = new ArrayList<>();
    private long arrivals;

    Lanes(LaneSizes sizes, Clock clock) {
        this.sizes = sizes;
        this.clock = clock;
    }

    /** Does something inside these lanes; waits for its turn first, saying what for, and stops waiting when the work is stopped. */
    public <T extends @Nullable Object> T through(Set<Lane> lanes, Work work, Operation<T> operation)
            throws InterruptedException {
        try (LaneSlot _ = enter(lanes, work)) {
            return operation.run();
        }
    }

    /** Waits for a turn in these lanes; closing the slot gives the turn to others. */
    LaneSlot enter(Set<Lane> lanes, Work work) throws InterruptedException {
        Entry entry = await(lanes, work);
        return () -> leave(entry);
    }

    /** Something done inside lanes. */
    @FunctionalInterface
    public interface Operation<T extends @Nullable Object> {
        T run() throws InterruptedException;
    }

    private Entry await(Set<Lane> lanes, Work work) throws InterruptedException {
        Entry entry = arrive(lanes, work);
        boolean told = false;
        try {
            while (!granted(entry, LOOK_EVERY_MS)) {
                work.progress().checkStop();
                if (!told) {
                    work.progress().waitingFor(reason(entry));
                    told = true;
                }
            }
        } catch (RuntimeException | InterruptedException e) {
            giveUp(entry);
            throw e;
        }
        if (told) {
            work.progress().waitingFor(null);
        }
        return entry;
    }

    private synchronized Entry arrive(Set<Lane> lanes, Work work) {
        Entry entry = new Entry(Set.copyOf(lanes), work.urgency(), work.company(), arrivals++, clock.instant());
        waiting.add(entry);
        serve();
        return entry;
    }

    private synchronized boolean granted(Entry entry, long waitMillis) throws InterruptedException {
        long deadline = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(waitMillis);
        long left = waitMillis;
        while (!entry.granted && left > 0) {
            wait(left);
            left = TimeUnit.NANOSECONDS.toMillis(deadline - System.nanoTime());
        }
        if (!entry.granted) {
            serve();
        }
        return entry.granted;
    }

    private synchronized void giveUp(Entry entry) {
        if (entry.granted) {
            leave(entry);
        } else {
            waiting.remove(entry);
            serve();
        }
    }

    private synchronized void leave(Entry entry) {
        entry.lanes.forEach(lane -> loads.computeIfPresent(lane, (_, load) -> load.minus(entry.interactive())));
        inFlight.computeIfPresent(entry.company, (_, count) -> count == 1 ? null : count - 1);
        serve();
    }

    private void serve() {
        Instant impatient = clock.instant().minus(PATIENCE);
        Optional<Entry> next = nextToServe(impatient);
        while (next.isPresent()) {
            grant(next.get());
            notifyAll();
            next = nextToServe(impatient);
        }
    }

    private Optional<Entry> nextToServe(Instant impatient) {
        Map<Lane, Integer> kept = new HashMap<>();
        waiting.sort(Comparator.comparing((Entry entry) -> entry.urgency)
                .thenComparingInt(entry -> inFlight.getOrDefault(entry.company, 0))
                .thenComparingLong(entry -> entry.arrival));
        for (Entry entry : waiting) {
            if (entry.lanes.stream().allMatch(lane -> free(lane, entry, kept))) {
                return Optional.of(entry);
            }
            if (entry.since.isBefore(impatient)) {
                entry.lanes.forEach(lane -> kept.merge(lane, 1, Integer::sum));
            }
        }
        return Optional.empty();
    }

    private boolean free(Lane lane, Entry entry, Map<Lane, Integer> kept) {
        Load load = loads.getOrDefault(lane, Load.NONE);
        int used = load.all() + kept.getOrDefault(lane, 0);
        int usedByOthers = load.patient() + kept.getOrDefault(lane, 0);
        return entry.interactive() ? used < sizes.of(lane) + sizes.reserve() : usedByOthers < sizes.of(lane);
    }

    private void grant(Entry entry) {
        waiting.remove(entry);
        entry.lanes.forEach(lane -> loads.merge(lane, Load.NONE.plus(entry.interactive()), Load::plus));
        inFlight.merge(entry.company, 1, Integer::sum);
        entry.granted = true;
    }

    private synchronized Text reason(Entry entry) {
        return entry.lanes.stream()
                .filter(lane -> !free(lane, entry, Map.of()))
                .findFirst()
                .map(Lane::reason)
                .orElseGet(() -> Text.of("dispatch.waiting.turn"));
    }

    /** Slots in use in one lane: by interactive work, and by all other. */
    private record Load(int interactive, int patient) {

        static final Load NONE = new Load(0, 0);

        int all() {
            return interactive + patient;
        }

        Load plus(boolean isInteractive) {
            return isInteractive ? new Load(interactive + 1, patient) : new Load(interactive, patient + 1);
        }

        Load plus(Load other) {
            return new Load(interactive + other.interactive, patient + other.patient);
        }

        @Nullable
        Load minus(boolean isInteractive) {
            Load less = isInteractive ? new Load(interactive - 1, patient) : new Load(interactive, patient - 1);
            return less.equals(NONE) ? null : less;
        }
    }

    /** A piece of work that waits or is inside; guarded by the lanes' monitor. */
    private static final class Entry {

        private final Set<Lane> lanes;
        private final Urgency urgency;
        private final TenantId company;
        private final long arrival;
        private final Instant since;
        private boolean granted;

        Entry(Set<Lane> lanes, Urgency urgency, TenantId company, long arrival, Instant since) {
            this.lanes = lanes;
            this.urgency = urgency;
            this.company = company;
            this.arrival = arrival;
            this.since = since;
        }

        boolean interactive() {
            return urgency == Urgency.INTERACTIVE;
        }
    }
}
