package io.croft.cluster;

import io.croft.database.FittedText;
import io.croft.proxmox.Proxmox;
import io.croft.proxmox.cluster.ClusterStatus;
import io.croft.proxmox.connection.CertificateFingerprint;
import io.croft.proxmox.error.ConnectionCut;
import io.croft.proxmox.error.NodeUnreachable;
import io.croft.proxmox.error.ProxmoxException;
import io.croft.proxmox.nodes.NodeCertificate;
import io.croft.proxmox.nodes.NodeSummary;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The identity of a cluster, independent of its addresses: its certificate authority, which all its nodes share and no
 * other cluster has. The names of the cluster and its nodes are only a hint, since many clusters have the same ones.
 *
 * @param authority the SHA-256 fingerprint of {@code pve-root-ca.pem}, or null where no node returns it
 * @param name its name, or null for a single node or where the account may not read it
 * @param nodes the names of its nodes, sorted
 */
record ClusterIdentity(
        @Nullable CertificateFingerprint authority,
        @Nullable String name,
        List<String> nodes) {

    private static final int NODES_ASKED = 3;
    private static final int NAME_WIDTH = 255;

    ClusterIdentity {
        nodes = List.copyOf(nodes);
    }

    /**
     * Reads the identity with a few requests; parts the cluster refuses to tell are left out.
     *
     * @throws ProxmoxException when the cluster cannot be reached
     */
    static ClusterIdentity ask(Proxmox proxmox) {
        List<NodeSummary> nodes = told(proxmox::nodes).orElse(List.of());
        return new ClusterIdentity(
                authority(proxmox, nodes),
                name(proxmox),
                nodes.stream().map(NodeSummary::name).sorted().toList());
    }

    /**
     * Reads the identity at these addresses within a few seconds; null when nobody answers or the credentials are
     * refused.
     */
    static @Nullable ClusterIdentity at(ConnectionForm form) {
        try (Proxmox proxmox = Proxmox.connect(Wiring.briefly(form))) {
            return ask(proxmox);
        } catch (ProxmoxException _) {
            return null;
        }
    }

    /** Asks one node after another, since each knows the authority. */
    private static @Nullable CertificateFingerprint authority(Proxmox proxmox, List<NodeSummary> nodes) {
        for (NodeSummary node :
                nodes.stream().filter(NodeSummary::online).limit(NODES_ASKED).toList()) {
            try {
                Optional<CertificateFingerprint> found = told(
                                () -> proxmox.node(node.name()).certificates())
                        .stream()
                        .flatMap(List::stream)
                        .filter(NodeCertificate::isAuthority)
                        .flatMap(certificate -> certificate.fingerprint().stream())
                        .findFirst();
                if (found.isPresent()) {
                    return found.get();
                }
            } catch (NodeUnreachable | ConnectionCut _) {
                // try the next node
            }
        }
        return null;
    }

    private static @Nullable String name(Proxmox proxmox) {
        return told(() -> proxmox.cluster().status())
                .flatMap(ClusterStatus::name)
                .map(name -> FittedText.line(name, NAME_WIDTH))
                .orElse(null);
    }

    /** The answer; empty when it is refused or malformed. Throws only when the cluster cannot be reached. */
    private static <T> Optional<T> told(Supplier<T> question) {
        try {
            return Optional.of(question.get());
        } catch (NodeUnreachable | ConnectionCut e) {
            throw e;
        } catch (ProxmoxException _) {
            return Optional.empty();
        }
    }

    /** Whether names do not exclude that it is the other cluster; proves nothing. */
    boolean isNamedLike(KnownIdentity other) {
        return !nodes.isEmpty() && (name == null || other.name() == null || name.equals(other.name()));
    }
}
