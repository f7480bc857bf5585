package io.croft.inventory;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Use of the clusters, measured every five minutes; for the provider. */
@Service
@Transactional(readOnly = true)
@PreAuthorize("hasAuthority('cluster.manage')")
public class Capacity {

    private final CapacityStore store;
    private final Clock clock;

    Capacity(CapacityStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /** All steps from the beginning of the span until now, in order; steps without a measurement have no values. */
    public List<CapacityPoint> over(CapacitySpan span) {
        Instant now = clock.instant();
        Instant first = begin(now.minus(span.length()), span.step());
        Map<Instant, CapacityPoint> measured = store.between(first, now, span.step());
        List<CapacityPoint> points = new ArrayList<>();
        for (Instant at = first; !at.isAfter(now); at = at.plus(span.step())) {
            points.add(measured.getOrDefault(at, CapacityPoint.unknown(at)));
        }
        return points;
    }

    private static Instant begin(Instant moment, Duration step) {
        long seconds = moment.getEpochSecond();
        return Instant.ofEpochSecond(seconds - Math.floorMod(seconds, step.toSeconds()));
    }
}
