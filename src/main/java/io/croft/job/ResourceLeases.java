package io.croft.job;

import java.util.Set;
import java.util.UUID;

/**
 * Says which resources this process answers for. A job that names one, such as a cluster, runs only in the process that
 * holds the resource's lease; implemented by the room that hands the leases out.
 */
public interface ResourceLeases {

    /** Whether this process holds the lease now; asked before every change outside of the database, and asks nobody. */
    boolean holds(UUID resource);

    /** All resources whose leases this process holds now. */
    Set<UUID> held();

    /** A job for the resource waits: takes the lease if nobody holds it. Never throws. */
    void request(UUID resource);
}
