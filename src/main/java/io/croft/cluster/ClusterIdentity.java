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
 * Who a cluster is, whatever address it is reached by: the authority that was made with it, which all of its nodes have and no
 * other cluster has. Its name and those of its nodes are a hint only, as many clusters are named alike.
 *
 * @param authority the SHA-256 fingerprint of {@code pve-root-ca.pem}, or null where no node shows it
 * @param name its name, or null for a node that stands alone and where the account may not read it
 * @param nodes the names of its nodes, in their order
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
     * Asks a cluster who it is; what it refuses to tell is left out. A few requests.
     *
     * @throws ProxmoxException when it cannot be spoken to
     */
    static ClusterIdentity ask(Proxmox proxmox) {
        List<NodeSummary> nodes = told(proxmox::nodes).orElse(List.of());
        return new ClusterIdentity(
                authority(proxmox, nodes),
                name(proxmox),
                nodes.stream().map(NodeSummary::name).sorted().toList());
    }

    /** Asks whoever answers at these addresses, in a few seconds; null when nobody does, or nobody who takes the credentials. */
    static @Nullable ClusterIdentity at(ConnectionForm form) {
        try (Proxmox proxmox = Proxmox.connect(Wiring.briefly(form))) {
            return ask(proxmox);
        } catch (ProxmoxException _) {
            return null;
        }
    }

    /** Every node knows the authority, so that one which does not answer is passed over. */
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
                // the next one knows it too
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

    /** What is answered, or nothing where it is refused or makes no sense; only who cannot be reached is told as a failure. */
    private static <T> Optional<T> told(Supplier<T> question) {
        try {
            return Optional.of(question.get());
        } catch (NodeUnreachable | ConnectionCut e) {
            throw e;
        } catch (ProxmoxException _) {
            return Optional.empty();
        }
    }

    /** Whether its name leaves it possible that it is this one, whose nodes are named alike; that proves nothing. */
    boolean isNamedLike(KnownIdentity other) {
        return !nodes.isEmpty() && (name == null || other.name() == null || name.equals(other.name()));
    }
}
