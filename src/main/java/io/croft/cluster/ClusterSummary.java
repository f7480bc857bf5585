package io.croft.cluster;

import io.croft.kernel.Text;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A cluster in a list.
 *
 * @param since when the state began
 * @param lastError the last failure, or null while the state is {@code ONLINE}
 * @param version of PVE, for example {@code 9.2.3}; null while it is not known
 * @param versionAt when the version was read
 * @param answeredAt when the cluster last answered; null when it never did
 */
public record ClusterSummary(
        ClusterId id,
        String name,
        String location,
        ClusterState state,
        Instant since,
        @Nullable Text lastError,
        @Nullable String version,
        @Nullable Instant versionAt,
        int nodes,
        int nodesOffline,
        int guests,
        @Nullable Instant answeredAt) {}
