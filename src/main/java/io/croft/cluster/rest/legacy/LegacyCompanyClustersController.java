package io.croft.cluster.rest.legacy;

import io.croft.access.TenantId;
import io.croft.cluster.ClusterGrant;
import io.croft.cluster.ClusterGrants;
import io.croft.cluster.ClusterId;
import io.croft.cluster.Clusters;
import io.croft.kernel.NotFound;
import io.croft.rest.Envelope;
import io.croft.tenancy.Companies;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** The clusters that a company may use, by the older routes. */
@RestController
class LegacyCompanyClustersController {

    private final ClusterGrants grants;
    private final Clusters clusters;
    private final Companies companies;

    LegacyCompanyClustersController(ClusterGrants grants, Clusters clusters, Companies companies) {
        this.grants = grants;
        this.clusters = clusters;
        this.companies = companies;
    }

    /** A cluster; no nodes or no storages means all of them. */
    record Granted(UUID id, String name, List<String> nodes, List<String> storages) {

        static Granted of(ClusterGrant grant, Map<ClusterId, String> names) {
            return new Granted(
                    grant.cluster().value(),
                    names.getOrDefault(grant.cluster(), ""),
                    grant.nodes().stream().sorted().toList(),
                    grant.storages().stream().sorted().toList());
        }
    }

    @GetMapping("/api/company/{id}/clusters")
    Envelope<List<Granted>> list(@PathVariable UUID id) {
        TenantId company = new TenantId(id);
        if (!companies.exists(company)) {
            throw new NotFound("There is no company " + id);
        }
        Map<ClusterId, String> names = clusters.names();
        return Envelope.of(grants.clustersOf(company).stream()
                .map(grant -> Granted.of(grant, names))
                .toList());
    }
}
