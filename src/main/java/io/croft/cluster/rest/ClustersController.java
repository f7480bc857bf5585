package io.croft.cluster.rest;

import io.croft.cluster.ClusterId;
import io.croft.cluster.Clusters;
import io.croft.kernel.NotFound;
import io.croft.rest.PageAnswer;
import io.croft.rest.PageQuery;
import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The clusters, for the provider, as the database knows them. */
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
    ResponseEntity<ClusterPage> find(@PathVariable UUID id) {
        return clusters.find(new ClusterId(id))
                .map(cluster -> ClusterPage.answer(HttpStatus.OK, cluster, List.of()))
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
}
