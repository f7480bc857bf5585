package io.croft.job;

import java.util.Set;
import java.util.UUID;

/**
 * The resources this process is responsible for. A job with a resource, such as a cluster, runs only in the process
 * that holds its lease. Implemented by the room that manages leases.
 */
public interface ResourceLeases {

    /** Whether this process holds the lease now; called before every change outside the database, without a query. */
    boolean holds(UUID resource);

    /** All resources whose leases this process holds now. */
    Set<UUID> held();

    /** A job of the resource waits: takes the lease if it is free. Never throws. */
    void request(UUID resource);
}
