package io.croft.job;

import java.util.List;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/** The {@link Host} of one run in this process. */
final class ThisProcess implements Host {

    private final JobStore store;
    private final Families families;
    private final ResourceLeases leases;
    private final @Nullable UUID resource;
    private final BooleanSupplier ending;
    private volatile boolean letGo;

    ThisProcess(
            JobStore store, Families families, ResourceLeases leases, @Nullable UUID resource, BooleanSupplier ending) {
        this.store = store;
        this.families = families;
        this.leases = leases;
        this.resource = resource;
        this.ending = ending;
    }

    @Override
    public boolean shuttingDown() {
        return ending.getAsBoolean() || !mayAct();
    }

    /** False forever once the lease was lost, also when this process takes it again. */
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

    @Override
    public ChildSubmission submit(ClaimedJob parent, String mark, JobRequest request) {
        return families.submit(parent, mark, request);
    }

    @Override
    public List<ChildOutcome> children(ClaimedJob parent) {
        return families.children(parent);
    }

    @Override
    public ChildCounts childCounts(ClaimedJob parent) {
        return families.counts(parent);
    }
}
