package io.croft.inventory.rest.legacy;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.croft.cluster.ClusterId;
import io.croft.cluster.Clusters;
import io.croft.inventory.GuestFilter;
import io.croft.inventory.Guests;
import io.croft.inventory.Inventory;
import io.croft.inventory.NodeRow;
import io.croft.inventory.Nodes;
import io.croft.inventory.Storages;
import io.croft.inventory.SyncStatus;
import io.croft.kernel.NotFound;
import io.croft.rest.Envelope;
import io.croft.rest.Words;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** The sync status of the clusters in the older routes, for the provider. */
@RestController
class LegacySyncController {

    private static final long MOST_COUNTED = 1_000_000;

    private final Inventory inventory;
    private final Clusters clusters;
    private final Guests guests;
    private final Nodes nodes;
    private final Storages storages;

    LegacySyncController(Inventory inventory, Clusters clusters, Guests guests, Nodes nodes, Storages storages) {
        this.inventory = inventory;
        this.clusters = clusters;
        this.guests = guests;
        this.nodes = nodes;
        this.storages = storages;
    }

    record SyncItem(
            @JsonProperty("cluster_id") UUID clusterId,
            @JsonProperty("cluster_name") String clusterName,
            @JsonProperty("last_sync") @Nullable Instant lastSync,
            int guests,
            int changes,
            @Nullable String error) {

        static SyncItem of(SyncStatus status, Map<ClusterId, String> names) {
            return new SyncItem(
                    status.cluster().value(),
                    names.getOrDefault(status.cluster(), ""),
                    status.quickAt(),
                    status.guests(),
                    status.changes(),
                    Words.ofNullable(status.error()));
        }
    }

    /** The cluster to read; null for all. */
    record TriggerRequest(
            @JsonProperty("cluster_id") @Nullable UUID clusterId) {}

    record Triggered(List<UUID> clusters) {}

    record Summary(
            long clusters,
            long nodes,
            @JsonProperty("nodes_online") long nodesOnline,
            long storages,
            long guests) {}

    @GetMapping("/api/sync/status")
    Envelope<List<SyncItem>> status() {
        Map<ClusterId, String> names = clusters.names();
        return Envelope.of(inventory.status().stream()
                .map(status -> SyncItem.of(status, names))
                .toList());
    }

    /** Requests rounds over clusters; answers at once. */
    @PostMapping("/api/sync/trigger")
    Envelope<Triggered> trigger(@RequestBody(required = false) @Nullable TriggerRequest body) {
        List<ClusterId> known = clusters.enabled();
        UUID only = body == null ? null : body.clusterId();
        List<ClusterId> wanted = known.stream()
                .filter(cluster -> only == null || cluster.value().equals(only))
                .toList();
        if (only != null && wanted.isEmpty()) {
            throw new NotFound("There is no cluster " + only);
        }
        wanted.forEach(inventory::syncNow);
        return Envelope.of(new Triggered(wanted.stream().map(ClusterId::value).toList()));
    }

    @GetMapping("/api/sync/inventory/summary")
    Envelope<Summary> summary() {
        List<NodeRow> all = nodes.all();
        GuestFilter everything = new GuestFilter("", null, null, Set.of(), null, null, null);
        return Envelope.of(new Summary(
                inventory.status().size(),
                all.size(),
                all.stream().filter(NodeRow::online).count(),
                storages.all().size(),
                guests.count(everything, MOST_COUNTED)));
    }
}
