package io.croft.cluster;

import io.croft.proxmox.connection.Endpoint;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A cluster as a page. Secrets are never part of it.
 *
 * @param account the token or user Croft signs in as
 * @param secondFactor whether a second factor is stored
 * @param ssh the account on the nodes, or null without SSH
 * @param advice what the provider should know
 * @param version counts the changes of it
 */
public record ClusterDetails(
        ClusterSummary summary,
        List<Endpoint> endpoints,
        Map<String, NodeAddress> nodeAddresses,
        boolean token,
        String account,
        boolean secondFactor,
        CertificateTrust trust,
        List<PinnedCertificate> certificates,
        @Nullable SshFacts ssh,
        List<PinnedHostKey> hostKeys,
        List<Advice> advice,
        int version) {

    /**
     * The SSH account without its secrets.
     *
     * @param withKey whether a private key is stored
     * @param withPassword whether a password is stored
     */
    public record SshFacts(String user, int port, boolean withKey, boolean withPassword) {}
}
