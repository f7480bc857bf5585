package io.croft.job;

import java.util.Set;
import java.util.UUID;

/** One lease that a test switches on and off. */
final class SwitchedLeases implements ResourceLeases {

    volatile boolean held = true;

    private final UUID resource;

    SwitchedLeases(UUID resource) {
        this.resource = resource;
    }

    @Override
    public boolean holds(UUID asked) {
        return held && asked.equals(resource);
    }

    @Override
    public Set<UUID> held() {
        return held ? Set.of(resource) : Set.of();
    }

    @Override
    public void request(UUID asked) {}
}
