package io.croft.simulator;

import io.croft.simulator.access.Tickets;
import io.croft.simulator.api.ClusterAuthority;
import io.croft.simulator.api.NodeCertificate;
import io.croft.simulator.cluster.Cluster;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The directory of a cluster: files of storages, the ticket key, certificates. A temporary one is deleted on close. */
final class Home implements AutoCloseable {

    private final Path root;
    private final boolean temporary;

    private Home(Path root, boolean temporary) {
        this.root = root;
        this.temporary = temporary;
    }

    static Home at(@Nullable Path directory) {
        try {
            return directory == null
                    ? new Home(Files.createTempDirectory("pve-simulator"), true)
                    : new Home(Files.createDirectories(directory), false);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    Path storages() {
        return root.resolve("storage");
    }

    /** Host keys, authorized keys and files of nodes outside of storages. */
    Path shell() {
        return root.resolve("shell");
    }

    /** Saves the state of the cluster here; nothing is saved in a temporary directory. */
    Optional<StateKeeper> keeper(Cluster cluster) {
        return temporary ? Optional.empty() : Optional.of(new StateKeeper(cluster, root.resolve("state.json")));
    }

    byte[] ticketKey() {
        Path file = root.resolve("ticket.key");
        try {
            if (Files.notExists(file)) {
                PrivateFiles.write(file, Tickets.newKey());
            }
            return Files.readAllBytes(file);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** The cluster's authority, made at the first start and kept. */
    ClusterAuthority authority(Clock clock) {
        return new ClusterAuthority(
                KeptIdentity.in(certificates(), "pve-root-ca", () -> ClusterAuthority.generate(Instant.now(clock))));
    }

    private Path certificates() {
        return root.resolve("certificates");
    }

    /** The nodes' certificates, made at the first start and kept. */
    Map<String, NodeCertificate> certificates(List<String> nodes, ClusterAuthority authority, Clock clock) {
        Map<String, NodeCertificate> certificates = new LinkedHashMap<>();
        for (String node : nodes) {
            certificates.put(
                    node,
                    new NodeCertificate(KeptIdentity.in(
                            certificates(),
                            node,
                            () -> NodeCertificate.generate(node, authority.identity(), Instant.now(clock)))));
        }
        return certificates;
    }

    @Override
    public void close() {
        if (!temporary) {
            return;
        }
        try (Stream<Path> files = Files.walk(root)) {
            files.sorted(Comparator.reverseOrder())
                    .forEach(file -> file.toFile().delete());
        } catch (IOException | UncheckedIOException vanished) {
            // Deleted already.
        }
    }
}
