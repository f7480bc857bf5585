package io.croft.cluster;

import io.croft.proxmox.connection.CertificateFingerprint;
import io.croft.proxmox.connection.Endpoint;
import io.croft.simulator.Simulator;
import io.croft.simulator.SimulatorBuilder;
import io.croft.simulator.Timing;
import io.croft.testing.As;
import io.croft.vault.Secret;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Puts simulated clusters into the application, for tests of every room above. */
public final class SimulatedClusters {

    /** The user that {@link #small} and {@link #form} agree on. */
    public static final String USER = "root@pam";

    public static final String PASSWORD = "kept in the test";

    private SimulatedClusters() {}

    /** Describes a quick cluster with the user that {@link #add} signs in as. */
    public static SimulatorBuilder small(String name) {
        return Simulator.cluster(name)
                .user(USER, PASSWORD)
                .timing(Timing.fast())
                .placeholderDisks();
    }

    /** Adds a cluster as the provider would, its certificates pinned. */
    public static ClusterId add(Clusters clusters, Simulator simulator) {
        AddCluster wish = new AddCluster("sim " + UUID.randomUUID(), "test", form(simulator));
        return switch (As.call(As.superAdmin(), () -> clusters.add(wish))) {
            case SaveClusterResult.Saved saved -> saved.id();
            case SaveClusterResult.Refused refused ->
                throw new AssertionError(refused.problems().toString());
        };
    }

    /** How a simulated cluster is spoken to. */
    public static ConnectionForm form(Simulator simulator) {
        List<PinnedCertificate> pins = simulator.endpoints().stream()
                .map(each -> new PinnedCertificate(
                        new Endpoint(each.host(), each.port()), CertificateFingerprint.parse(each.fingerprint())))
                .toList();
        Map<String, NodeAddress> addresses = new HashMap<>();
        simulator
                .endpoints()
                .forEach(each -> addresses.put(each.node(), new NodeAddress(each.host(), each.port(), null)));
        return new ConnectionForm(
                pins.stream().map(PinnedCertificate::endpoint).toList(),
                addresses,
                new ClusterCredentials.Password(USER, Secret.of(PASSWORD), null),
                CertificateTrust.PINNED,
                pins,
                null,
                List.of());
    }
}
