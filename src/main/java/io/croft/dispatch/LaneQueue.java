package io.croft.dispatch;

import io.croft.access.TenantId;
import io.croft.kernel.Text;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The running and waiting work of the lanes. The order is by urgency, then the company with the least running work,
 * then arrival. A lane holds at most its size plus the reserve, and at most its size of work that is not interactive.
 * Work that has waited long is ordered like interactive work, and the first of it keeps one slot free in each of its
 * lanes; only one, so that work that waits for a dead node does not block lanes it shares with other work. Used by one
 * thread at a time.
 */
final class LaneQueue {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final LaneSizes sizes;
    private final Clock clock;
    private final Map<Lane, Load> loads = new HashMap<>();
    private final Map<TenantId, Integer> inFlight = new HashMap<>();
    private final List<Entry> waiting = new ArrayList<>();
    private long arrivals;

    LaneQueue(LaneSizes sizes, Clock clock) {
        this.sizes = sizes;
        this.clock = clock;
    }

    /** Appends work to the queue. */
    Entry arrive(Set<Lane> lanes, WorkContext work) {
        Entry entry = new Entry(Set.copyOf(lanes), work.urgency(), work.company(), arrivals++, clock.instant());
        waiting.add(entry);
        return entry;
    }

    /** Admits all work that may enter now; returns whether any did. */
    boolean serve() {
        Instant impatient = clock.instant().minus(PATIENCE);
        Optional<Entry> next = nextToServe(impatient);
        boolean served = next.isPresent();
        while (next.isPresent()) {
            grant(next.get());
            next = nextToServe(impatient);
        }
        return served;
    }

    /** Removes running or waiting work. */
    void remove(Entry entry) {
        if (!entry.granted) {
            waiting.remove(entry);
            return;
        }
        entry.lanes.forEach(lane -> loads.computeIfPresent(lane, (_, load) -> load.minus(entry.interactive())));
        inFlight.computeIfPresent(entry.company, (_, count) -> count == 1 ? null : count - 1);
    }

    /** What waiting work waits for. */
    Text reason(Entry entry) {
        return entry.lanes.stream()
                .filter(lane -> !free(lane, entry, Set.of()))
                .findFirst()
                .map(Lane::reason)
                .orElseGet(() -> Text.of("dispatch.waiting.turn"));
    }

    private Optional<Entry> nextToServe(Instant impatient) {
        Set<Lane> kept = new HashSet<>();
        waiting.sort(Comparator.comparing((Entry entry) -> entry.rank(impatient))
                .thenComparingInt(entry -> inFlight.getOrDefault(entry.company, 0))
                .thenComparingLong(entry -> entry.arrival));
        for (Entry entry : waiting) {
            if (entry.lanes.stream().allMatch(lane -> free(lane, entry, kept))) {
                return Optional.of(entry);
            }
            if (!entry.interactive() && entry.since.isBefore(impatient)) {
                kept.addAll(entry.lanes);
            }
        }
        return Optional.empty();
    }

    /**
     * Whether a lane has a free slot. A kept slot is one of those for work that is not interactive; when all of these
     * are used, nothing is kept.
     */
    private boolean free(Lane lane, Entry entry, Set<Lane> kept) {
        Load load = loads.getOrDefault(lane, Load.NONE);
        int size = sizes.of(lane);
        int keptHere = kept.contains(lane) && load.patient() < size ? 1 : 0;
        boolean room = load.all() + keptHere < size + sizes.reserve();
        return entry.interactive() ? room : room && load.patient() + keptHere < size;
    }

    private void grant(Entry entry) {
        waiting.remove(entry);
        entry.lanes.forEach(lane -> loads.merge(lane, Load.NONE.plus(entry.interactive()), Load::plus));
        inFlight.merge(entry.company, 1, Integer::sum);
        entry.granted = true;
    }

    /** Used slots in one lane. */
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

    /** Running or waiting work. */
    static final class Entry {

        private final Set<Lane> lanes;
        private final Urgency urgency;
        private final TenantId company;
        private final long arrival;
        private final Instant since;
        private boolean granted;

        private Entry(Set<Lane> lanes, Urgency urgency, TenantId company, long arrival, Instant since) {
            this.lanes = lanes;
            this.urgency = urgency;
            this.company = company;
            this.arrival = arrival;
            this.since = since;
        }

        boolean granted() {
            return granted;
        }

        private boolean interactive() {
            return urgency == Urgency.INTERACTIVE;
        }

        /** Its urgency in the order; work that arrived before {@code impatient} counts as interactive. */
        private Urgency rank(Instant impatient) {
            return since.isBefore(impatient) ? Urgency.INTERACTIVE : urgency;
        }
    }
}
