package io.croft.job;

import java.util.Set;
import java.util.UUID;

/** Leases for an engine without clusters: it runs only jobs that name no resource. */
final class NoLeases implements ResourceLeases {

    @Override
    public boolean holds(UUID resource) {
        return false;
    }

    @Override
    public Set<UUID> held() {
        return Set.of();
    }

    @Override
    public void request(UUID resource) {}
}
