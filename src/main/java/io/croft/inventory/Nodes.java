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

/** The nodes the company of the actor may use. */
@Service
@Transactional(readOnly = true)
@PreAuthorize("isAuthenticated()")
public class Nodes {

    private final NodeRepository nodes;
    private final ClusterGrants grants;

    Nodes(NodeRepository nodes, ClusterGrants grants) {
        this.nodes = nodes;
        this.grants = grants;
    }

    /** The nodes of a cluster by name; empty when the company may not use it. */
    public List<NodeRow> list(ClusterId cluster) {
        Actor actor = CurrentActor.require();
        List<NodeRow> all =
                nodes.ofCluster(cluster).stream().map(NodeReading::row).toList();
        if (actor.seesEverything() || actor.company().equals(TenantId.PROVIDER)) {
            return all;
        }
        Optional<ClusterGrant> grant = grants.find(cluster, actor.company());
        return grant.map(may ->
                        all.stream().filter(node -> may.allowsNode(node.name())).toList())
                .orElse(List.of());
    }

    /** The nodes of all clusters, for the provider. */
    @PreAuthorize("hasAuthority('cluster.manage')")
    public List<NodeRow> all() {
        return nodes.all().stream().map(NodeReading::row).toList();
    }
}
