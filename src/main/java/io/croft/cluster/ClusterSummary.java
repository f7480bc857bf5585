package io.croft.cluster;

import io.croft.kernel.Text;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A cluster as a row.
 *
 * @param since when the state began
 * @param lastError what the last failure was, while the state is not {@code ONLINE}
 * @param version PVE's version, for example {@code 9.2.3}
 * @param versionAt when the version was read
 * @param answeredAt when the cluster last answered
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
