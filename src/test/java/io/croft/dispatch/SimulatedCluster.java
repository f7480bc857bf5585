package io.croft.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import io.croft.access.Actor;
import io.croft.access.Role;
import io.croft.access.TenantId;
import io.croft.cluster.AddCluster;
import io.croft.cluster.CertificateTrust;
import io.croft.cluster.ClusterCredentials;
import io.croft.cluster.ClusterGrant;
import io.croft.cluster.ClusterGrants;
import io.croft.cluster.ClusterId;
import io.croft.cluster.Clusters;
import io.croft.cluster.ConnectionForm;
import io.croft.cluster.PinnedCertificate;
import io.croft.cluster.SaveClusterResult;
import io.croft.inventory.GuestRef;
import io.croft.proxmox.connection.CertificateFingerprint;
import io.croft.proxmox.connection.Endpoint;
import io.croft.simulator.GuestView;
import io.croft.simulator.Simulator;
import io.croft.simulator.Timing;
import io.croft.simulator.access.AccessEntry;
import io.croft.testing.As;
import io.croft.vault.Secret;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** A simulated cluster that Croft knows and that one company may use, with a template 9000 on node pve1. */
final class SimulatedCluster implements AutoCloseable {

    static final int TEMPLATE = 9000;

    private static final String ROOT = "root@pam";
    private static final String PVE_ADMIN = "croft@pve";

    final Simulator simulator;
    final ClusterId id;
    final TenantId company = As.newCompany();
    final Actor teacher = As.actor(Role.TEACHER, company);

    private final Clusters clusters;

    SimulatedCluster(Clusters clusters, ClusterGrants grants, Timing timing) {
        this(clusters, grants, timing, ROOT, "9.2.2");
    }

    private SimulatedCluster(Clusters clusters, ClusterGrants grants, Timing timing, String user, String release) {
        this.clusters = clusters;
        String password = UUID.randomUUID().toString();
        simulator = Simulator.cluster("lab")
                .version(release)
                .user(user, password)
                .template(TEMPLATE, "debian-13")
                .timing(timing)
                .placeholderDisks()
                .start();
        if (!user.equals(ROOT)) {
            simulator.state().access().grant(new AccessEntry("/", "user", user, "PVEAdmin", true));
        }
        id = As.call(As.superAdmin(), () -> add(user, password));
        As.run(As.superAdmin(), () -> grants.grant(new ClusterGrant(id, company, Set.of(), Set.of())));
    }

    /** As an account that may do all to guests, but not change the datacenter's options. */
    static SimulatedCluster asPveAdmin(Clusters clusters, ClusterGrants grants) {
        return new SimulatedCluster(clusters, grants, Timing.fast(), PVE_ADMIN, "9.2.2");
    }

    /** One that behaves like this release of PVE. */
    static SimulatedCluster ofRelease(String release, Clusters clusters, ClusterGrants grants) {
        return new SimulatedCluster(clusters, grants, Timing.fast(), ROOT, release);
    }

    private ClusterId add(String user, String password) {
        List<PinnedCertificate> pinned = simulator.endpoints().stream()
                .map(end -> new PinnedCertificate(
                        new Endpoint(end.host(), end.port()), CertificateFingerprint.parse(end.fingerprint())))
                .toList();
        ConnectionForm form = new ConnectionForm(
                pinned.stream().map(PinnedCertificate::endpoint).toList(),
                Map.of(),
                new ClusterCredentials.Password(user, Secret.of(password), null),
                CertificateTrust.PINNED,
                pinned,
                null,
                List.of());
        AddCluster wish = new AddCluster("simulated " + UUID.randomUUID(), "", form);
        return ((SaveClusterResult.Saved) clusters.add(wish)).id();
    }

    GuestRef template() {
        return new GuestRef(id, TEMPLATE);
    }

    Optional<GuestView> guest(int vmid) {
        return simulator.guests().stream().filter(guest -> guest.id() == vmid).findFirst();
    }

    /** Keeps a guest from the account made by {@link #asPveAdmin}. */
    void hide(GuestRef guest) {
        simulator.state().access().grant(new AccessEntry("/vms/" + guest.vmid(), "user", PVE_ADMIN, "NoAccess", true));
    }

    /** How often a request whose line ends with this was served. */
    long served(String method, String pathEnd) {
        return simulator.requestsServed().entrySet().stream()
                .filter(entry -> entry.getKey().startsWith(method + " ")
                        && entry.getKey().endsWith(pathEnd))
                .mapToLong(Map.Entry::getValue)
                .sum();
    }

    @Override
    public void close() {
        As.run(As.superAdmin(), () -> clusters.remove(id));
        simulator.close();
        assertThat(simulator.faults().unmet()).as("faults that nothing has met").isEmpty();
    }
}
