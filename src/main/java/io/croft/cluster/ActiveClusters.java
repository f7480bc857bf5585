package io.croft.cluster;

import io.croft.kernel.Unrecorded;
import io.croft.signin.ApiCaller;
import io.croft.signin.CallerMemory;
import java.util.Optional;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The cluster that a caller of the older routes works on: calls that name none mean this one. Each token and sign-in has its own. */
@Service
@Transactional
@PreAuthorize("isAuthenticated()")
public class ActiveClusters {

    private final ClusterRepository clusters;
    private final Connections connections;
    private final CallerMemory memory;

    ActiveClusters(ClusterRepository clusters, Connections connections, CallerMemory memory) {
        this.clusters = clusters;
        this.connections = connections;
        this.memory = memory;
    }

    /**
     * Works on this cluster from now on.
     *
     * @throws ClusterNotFound when there is none, or none that the acting company may use
     */
    @Unrecorded("which cluster a program works on is its own concern")
    public void choose(ClusterId id) {
        if (!isOpen(id)) {
            throw new ClusterNotFound(id);
        }
        memory.keepCluster(id.value());
    }

    /** The cluster that was chosen, as long as the acting company may use it. */
    @Transactional(readOnly = true)
    public Optional<ClusterId> current() {
        return ApiCaller.current()
                .map(ApiCaller::activeCluster)
                .map(ClusterId::new)
                .filter(this::isOpen);
    }

    private boolean isOpen(ClusterId id) {
        return clusters.versionOf(id).isPresent() && connections.mayUse(id);
    }
}
