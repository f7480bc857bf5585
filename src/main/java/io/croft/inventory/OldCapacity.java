package io.croft.inventory;

import io.croft.job.Purge;
import java.time.Duration;
import java.time.Instant;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Deletes measurements older than {@code croft.retention.capacity}. */
@Component
class OldCapacity implements Purge {

    private final CapacityStore store;
    private final Duration retention;

    OldCapacity(CapacityStore store, @Value("${croft.retention.capacity}") Duration retention) {
        this.store = store;
        this.retention = retention;
    }

    @Override
    public String name() {
        return "use of the clusters";
    }

    @Override
    public Duration retention() {
        return retention;
    }

    @Override
    public int purge(Instant before, int most) {
        return store.purge(before, false, most);
    }

    /** Deletes measurements between full hours after two days. */
    @Component
    static class BetweenTheHours implements Purge {

        private static final Duration FINE = Duration.ofDays(2);

        private final CapacityStore store;

        BetweenTheHours(CapacityStore store) {
            this.store = store;
        }

        @Override
        public String name() {
            return "use of the clusters between the hours";
        }

        @Override
        public Duration retention() {
            return FINE;
        }

        @Override
        public int purge(Instant before, int most) {
            return store.purge(before, true, most);
        }
    }
}
