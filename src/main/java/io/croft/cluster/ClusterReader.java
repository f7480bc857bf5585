package io.croft.cluster;

import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Assembles the details of a cluster from its row, its health and the support dates of its version; without secrets.
 */
@Component
class ClusterReader {

    private final Clock clock;

    ClusterReader(Clock clock) {
        this.clock = clock;
    }

    ClusterDetails details(Cluster cluster, ClusterHealth health) {
        StoredSsh ssh = cluster.ssh();
        return new ClusterDetails(
                health.summary(cluster),
                cluster.endpoints().stream().map(StoredEndpoint::endpoint).toList(),
                new HashMap<>(cluster.nodeAddresses()),
                cluster.usesToken(),
                cluster.account(),
                cluster.totp() != null,
                cluster.trust(),
                cluster.endpoints().stream()
                        .map(StoredEndpoint::pinned)
                        .filter(Objects::nonNull)
                        .toList(),
                ssh == null ? null : ssh.facts(),
                cluster.hostKeys().stream().map(StoredHostKey::pinned).toList(),
                advice(health.pveVersion()),
                cluster.version());
    }

    private List<Advice> advice(@Nullable String version) {
        return version == null
                ? List.of()
                : VersionAdvice.on(
                        version, clock.instant().atZone(clock.getZone()).toLocalDate());
    }
}
