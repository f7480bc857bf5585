package io.croft.cluster.rest.legacy;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.croft.access.CurrentActor;
import io.croft.access.Role;
import io.croft.cluster.ActiveClusters;
import io.croft.cluster.ClusterDetails;
import io.croft.cluster.ClusterId;
import io.croft.cluster.ClusterSummary;
import io.croft.cluster.Clusters;
import io.croft.kernel.NotFound;
import io.croft.kernel.Problem;
import io.croft.rest.Envelope;
import io.croft.rest.Refusal;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * Clusters in the older routes: all for the provider, only id and name for a company that may use them. Read from the
 * database.
 */
@RestController
class LegacyClustersController {

    private final Clusters clusters;
    private final ActiveClusters active;

    LegacyClustersController(Clusters clusters, ActiveClusters active) {
        this.clusters = clusters;
        this.active = active;
    }

    /** A cluster; for a company only its name. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record ClusterItem(
            UUID id,
            String name,
            @Nullable String location,
            @Nullable String status,
            @Nullable Integer nodes,
            @JsonProperty("proxmox_version") @Nullable String proxmoxVersion) {

        static ClusterItem of(ClusterSummary cluster, boolean withVersion) {
            return new ClusterItem(
                    cluster.id().value(),
                    cluster.name(),
                    cluster.location(),
                    cluster.state().name().toLowerCase(Locale.ROOT),
                    cluster.nodes(),
                    withVersion ? cluster.version() : null);
        }
    }

    record SwitchRequest(
            @JsonProperty("cluster_id") @Nullable UUID clusterId) {}

    record Switched(@JsonProperty("active_cluster_id") UUID activeClusterId, String name) {}

    @GetMapping({"/api/cluster/list", "/api/vdi-integration/clusters"})
    Envelope<List<ClusterItem>> list(
            @RequestParam(name = "include_version", defaultValue = "false") boolean withVersion,
            @RequestParam(name = "cluster_id", required = false) @Nullable UUID only) {
        return Envelope.of(items(withVersion).stream()
                .filter(item -> only == null || item.id().equals(only))
                .toList());
    }

    @GetMapping("/api/vdi-integration/clusters/{id}")
    Envelope<ClusterItem> find(@PathVariable UUID id) {
        return Envelope.of(clusters.find(new ClusterId(id))
                .map(ClusterDetails::summary)
                .map(cluster -> ClusterItem.of(cluster, true))
                .orElseThrow(() -> new NotFound("There is no cluster " + id)));
    }

    /** Makes a cluster the one that later calls with this token or sign-in mean when they name none. */
    @PostMapping("/api/clusters/switch")
    Envelope<Switched> switchTo(@RequestBody SwitchRequest body) {
        UUID wanted = body.clusterId();
        if (wanted == null) {
            throw Refusal.unreadable(List.of(Problem.at("cluster_id", "rest.required")));
        }
        ClusterId cluster = new ClusterId(wanted);
        active.choose(cluster);
        return Envelope.of(new Switched(wanted, clusters.names().getOrDefault(cluster, "")));
    }

    private List<ClusterItem> items(boolean withVersion) {
        if (CurrentActor.require().isProvider()) {
            return clusters.list().stream()
                    .map(cluster -> ClusterItem.of(cluster, withVersion))
                    .toList();
        }
        if (CurrentActor.require().role() != Role.COMPANY_ADMIN) {
            throw new AccessDeniedException("Clusters are listed for the provider and for administrators");
        }
        return clusters.names().entrySet().stream()
                .map(one -> new ClusterItem(one.getKey().value(), one.getValue(), null, null, null, null))
                .toList();
    }
}
