package io.croft.cluster;

import io.croft.proxmox.connection.Endpoint;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Everything that is needed to speak to a cluster.
 *
 * @param endpoints tried in this order
 * @param nodeAddresses address by node name, where the one that the node announces cannot be reached
 * @param credentials who Croft signs in as
 * @param trust by what certificates are trusted
 * @param certificates the pinned ones; empty before somebody looked
 * @param ssh the account on the nodes, or null to work without SSH
 * @param hostKeys the pinned ones; empty before somebody looked
 */
public record ConnectionForm(
        List<Endpoint> endpoints,
        Map<String, NodeAddress> nodeAddresses,
        ClusterCredentials credentials,
        CertificateTrust trust,
        List<PinnedCertificate> certificates,
        @Nullable SshAccount ssh,
        List<PinnedHostKey> hostKeys) {

    public ConnectionForm {
        endpoints = List.copyOf(endpoints);
        nodeAddresses = Map.copyOf(nodeAddresses);
        certificates = List.copyOf(certificates);
        hostKeys = List.copyOf(hostKeys);
    }

    /** The same with these pinned. */
    public ConnectionForm pinning(List<PinnedCertificate> newCertificates, List<PinnedHostKey> newHostKeys) {
        return new ConnectionForm(endpoints, nodeAddresses, credentials, trust, newCertificates, ssh, newHostKeys);
    }
}
