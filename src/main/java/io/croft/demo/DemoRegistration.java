package io.croft.demo;

import io.croft.access.TenantId;
import io.croft.cluster.AddCluster;
import io.croft.cluster.CertificateTrust;
import io.croft.cluster.ClusterCredentials;
import io.croft.cluster.ClusterGrant;
import io.croft.cluster.ClusterGrants;
import io.croft.cluster.ClusterId;
import io.croft.cluster.Clusters;
import io.croft.cluster.ConnectionForm;
import io.croft.cluster.ConnectionReport;
import io.croft.cluster.SaveClusterResult;
import io.croft.cluster.SshAccount;
import io.croft.inventory.GuestRef;
import io.croft.inventory.Templates;
import io.croft.proxmox.connection.Endpoint;
import io.croft.vault.Secret;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Registers the simulated cluster through the same steps as a provider: read the fingerprints, pin them, test, save,
 * grant it to the school, offer templates.
 */
@Component
@Profile("demo")
class DemoRegistration {

    private final DemoCluster demo;
    private final Clusters clusters;
    private final ClusterGrants grants;
    private final Templates templates;

    DemoRegistration(DemoCluster demo, Clusters clusters, ClusterGrants grants, Templates templates) {
        this.demo = demo;
        this.clusters = clusters;
        this.grants = grants;
        this.templates = templates;
    }

    Optional<ClusterId> registered() {
        return clusters.names().entrySet().stream()
                .filter(cluster -> cluster.getValue().equals(DemoCluster.NAME))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    ClusterId register() {
        ConnectionForm pinned = pinWhatIsShown(form());
        return switch (clusters.add(new AddCluster(DemoCluster.NAME, "In this process", pinned))) {
            case SaveClusterResult.Saved saved -> saved.id();
            case SaveClusterResult.Refused refused ->
                throw new IllegalStateException("The demo's cluster was refused: " + refused.problems());
        };
    }

    /**
     * Grants the cluster and both templates to the school in one transaction; does nothing when they are granted
     * already.
     */
    @Transactional
    void give(ClusterId cluster, TenantId school) {
        if (grants.find(cluster, school).isEmpty()) {
            grants.grant(new ClusterGrant(cluster, school, Set.of(), Set.of()));
            templates.offer(new GuestRef(cluster, DemoCluster.DEBIAN), Set.of(school));
            templates.offer(new GuestRef(cluster, DemoCluster.DESKTOP), Set.of(school));
        }
    }

    /** Reads fingerprints twice: certificates first, host keys after a trusted sign-in has listed the nodes. */
    private ConnectionForm pinWhatIsShown(ConnectionForm form) {
        ConnectionForm pinned = form;
        ConnectionReport report = clusters.test(pinned);
        while (report.wantsLook()) {
            pinned = pinned.pinning(report.certificates(), report.hostKeys());
            report = clusters.test(pinned);
        }
        if (report.failed()) {
            throw new IllegalStateException("The demo's cluster does not answer as it should: " + report.checks());
        }
        return pinned;
    }

    private ConnectionForm form() {
        List<Endpoint> endpoints = demo.simulator().endpoints().stream()
                .map(node -> new Endpoint(node.host(), node.port()))
                .toList();
        int sshPort = demo.simulator().sshEndpoints().getFirst().port();
        return new ConnectionForm(
                endpoints,
                Map.of(),
                new ClusterCredentials.ApiToken(
                        DemoCluster.TOKEN, Secret.of(demo.credentials().tokenSecret())),
                CertificateTrust.PINNED,
                List.of(),
                new SshAccount("root", sshPort, Secret.of(demo.credentials().rootPassword()), null),
                List.of());
    }
}
