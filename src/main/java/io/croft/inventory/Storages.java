package io.croft.inventory;

import io.croft.access.Actor;
import io.croft.access.CurrentActor;
import io.croft.access.TenantId;
import io.croft.cluster.ClusterGrant;
import io.croft.cluster.ClusterGrants;
import io.croft.cluster.ClusterId;
import java.util.List;
import java.util.Optional;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The storages the company of the actor may use. */
@Service
@Transactional(readOnly = true)
@PreAuthorize("isAuthenticated()")
public class Storages {

    private final StorageRepository storages;
    private final ClusterGrants grants;

    Storages(StorageRepository storages, ClusterGrants grants) {
        this.storages = storages;
        this.grants = grants;
    }

    /** The storages a node sees, by name; empty when the company may not use the cluster. */
    public List<StorageRow> list(ClusterId cluster, String node) {
        return allowed(cluster, storages.ofNode(cluster, node));
    }

    /** The storages of a cluster, once per node that sees them. */
    public List<StorageRow> list(ClusterId cluster) {
        return allowed(cluster, storages.ofCluster(cluster));
    }

    /** The storages of all clusters, for the provider. */
    @PreAuthorize("hasAuthority('cluster.manage')")
    public List<StorageRow> all() {
        return storages.all().stream().map(Storage::row).toList();
    }

    private List<StorageRow> allowed(ClusterId cluster, List<Storage> found) {
        Actor actor = CurrentActor.require();
        List<StorageRow> rows = found.stream().map(Storage::row).toList();
        if (actor.seesEverything() || actor.company().equals(TenantId.PROVIDER)) {
            return rows;
        }
        Optional<ClusterGrant> grant = grants.find(cluster, actor.company());
        return grant.map(may -> rows.stream()
                        .filter(row -> may.allowsNode(row.node()) && may.allowsStorage(row.name()))
                        .toList())
                .orElse(List.of());
    }
}
