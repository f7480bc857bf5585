package io.croft.cluster;

import io.croft.proxmox.connection.Endpoint;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How to connect to a cluster.
 *
 * @param endpoints tried in this order
 * @param nodeAddresses addresses by node name, for nodes that cannot be reached at the address they announce
 * @param credentials the account for the API
 * @param trust how certificates are verified
 * @param certificates the pinned ones; empty before a person accepted any
 * @param ssh the account on the nodes, or null without SSH
 * @param hostKeys the pinned ones; empty before a person accepted any
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

    /** The same connection with these pinned fingerprints. */
    public ConnectionForm pinning(List<PinnedCertificate> newCertificates, List<PinnedHostKey> newHostKeys) {
        return new ConnectionForm(endpoints, nodeAddresses, credentials, trust, newCertificates, ssh, newHostKeys);
    }
}
