package io.croft.cluster.rest;

import io.croft.cluster.ClusterDetails;
import io.croft.cluster.ClusterId;
import io.croft.cluster.ClusterSummary;
import io.croft.cluster.Clusters;
import io.croft.kernel.NotFound;
import io.croft.rest.PageAnswer;
import io.croft.rest.PageQuery;
import io.croft.rest.Words;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The clusters, for the provider. No cluster is asked anything. */
@RestController
@RequestMapping("/api/v1/clusters")
class ClustersController {

    private final Clusters clusters;

    ClustersController(Clusters clusters) {
        this.clusters = clusters;
    }

    @GetMapping
    PageAnswer<ClusterAnswer> list(PageQuery query) {
        return PageAnswer.ofWhole(clusters.list(), query.unsorted(), ClusterAnswer::of);
    }

    @GetMapping("/{id}")
    ClusterAnswer find(@PathVariable UUID id) {
        return clusters.find(new ClusterId(id))
                .map(ClusterDetails::summary)
                .map(ClusterAnswer::of)
                .orElseThrow(() -> new NotFound("There is no cluster " + id));
    }

    @PostMapping("/{id}/disable")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void disable(@PathVariable UUID id) {
        clusters.disable(new ClusterId(id));
    }

    @PostMapping("/{id}/enable")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void enable(@PathVariable UUID id) {
        clusters.enable(new ClusterId(id));
    }

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
}
