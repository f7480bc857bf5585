package io.croft.dispatch;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.croft.cluster.ClusterId;
import io.croft.cluster.ClusterUnavailable;
import io.croft.kernel.Text;
import io.croft.proxmox.cluster.ClusterStatus;
import io.croft.proxmox.connection.SharedByTraffic;
import io.croft.proxmox.error.ProxmoxException;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * The nodes that the rest of their cluster sees as offline ({@code GET /cluster/status}); one answer is used for two
 * seconds.
 */
@Component
class NodeListing {

    private final ClusterListing clusters;
    private final Cache<ClusterId, Set<String>> silent = Caffeine.newBuilder()
            .expireAfterWrite(Duration.ofSeconds(2))
            .maximumSize(1_000)
            .build();
    private final Map<ClusterId, SharedByTraffic<Set<String>>> asking = new ConcurrentHashMap<>();

    NodeListing(ClusterListing clusters) {
        this.clusters = clusters;
    }

    /**
     * Refuses work on a node that is known to be offline; does nothing when the cluster cannot be asked.
     *
     * @throws WorkFailed when the node is offline
     */
    void requireAnswering(ClusterId cluster, String node) {
        if (isSilent(cluster, node)) {
            throw new WorkFailed(FailureKind.SILENT, Text.of("dispatch.node.offline", node));
        }
    }

    /** Whether a node is offline; false when the cluster cannot be asked. */
    boolean isSilent(ClusterId cluster, String node) {
        return silent(cluster).contains(node);
    }

    private Set<String> silent(ClusterId cluster) {
        Set<String> known = silent.getIfPresent(cluster);
        if (known != null) {
            return known;
        }
        Set<String> asked =
                asking.computeIfAbsent(cluster, _ -> new SharedByTraffic<>()).join(() -> ask(cluster));
        silent.put(cluster, asked);
        return asked;
    }

    private Set<String> ask(ClusterId cluster) {
        try {
            return clusters.connect(cluster).cluster().status().members().stream()
                    .filter(member -> !member.online())
                    .map(ClusterStatus.Member::name)
                    .collect(Collectors.toUnmodifiableSet());
        } catch (ProxmoxException | ClusterUnavailable unknown) {
            return Set.of();
        }
    }
}
