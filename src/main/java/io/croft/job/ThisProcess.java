package io.croft.job;

import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/** This process as one run sees it. */
final class ThisProcess implements Host {

    private final JobStore store;
    private final ResourceLeases leases;
    private final @Nullable UUID resource;
    private final BooleanSupplier ending;
    private volatile boolean letGo;

    ThisProcess(JobStore store, ResourceLeases leases, @Nullable UUID resource, BooleanSupplier ending) {
        this.store = store;
        this.leases = leases;
        this.resource = resource;
        this.ending = ending;
    }

    @Override
    public boolean shuttingDown() {
        return ending.getAsBoolean() || !mayAct();
    }

    /** Once the lease was not held, the run stays at its end, also when this process gets the lease again. */
    @Override
    public boolean mayAct() {
        if (!letGo && resource != null && !leases.holds(resource)) {
            letGo = true;
        }
        return !letGo;
    }

    @Override
    public boolean owns(ClaimedJob job) {
        return store.owns(job);
    }
}
