package io.croft.cluster.rest;

import io.croft.cluster.ClusterSummary;
import io.croft.rest.Words;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A cluster as a row. */
record ClusterAnswer(
        UUID id,
        String name,
        String location,
        String state,
        Instant since,
        @Nullable String lastError,
        @Nullable String version,
        int nodes,
        int nodesOffline,
        int guests,
        @Nullable Instant answeredAt) {

    static ClusterAnswer of(ClusterSummary cluster) {
        return new ClusterAnswer(
                cluster.id().value(),
                cluster.name(),
                cluster.location(),
                cluster.state().name(),
                cluster.since(),
                Words.ofNullable(cluster.lastError()),
                cluster.version(),
                cluster.nodes(),
                cluster.nodesOffline(),
                cluster.guests(),
                cluster.answeredAt());
    }
}
