package io.croft.cluster;

import io.croft.access.CurrentActor;
import io.croft.cluster.ClusterEvent.ClusterRemoved;
import io.croft.cluster.ClusterEvent.ConnectionChanged;
import io.croft.cluster.StoredConnections.Stored;
import io.croft.kernel.Text;
import io.croft.proxmox.Proxmox;
import io.croft.ssh.RemoteShell;
import jakarta.annotation.PreDestroy;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/** Caches one client per cluster and one shell per node; opens them again when the row of the cluster changed. */
@Component
class Connections {

    private static final Duration TRUSTED_FOR = Duration.ofSeconds(10);

    private final ConcurrentMap<ClusterId, OpenCluster> open = new ConcurrentHashMap<>();
    private final StoredConnections stored;
    private final GrantRepository grants;
    private final Breakers breakers;
    private final Clock clock;

    Connections(StoredConnections stored, GrantRepository grants, Breakers breakers, Clock clock) {
        this.stored = stored;
        this.grants = grants;
        this.breakers = breakers;
        this.clock = clock;
    }

    Proxmox proxmox(ClusterId id) {
        OpenCluster cluster = require(id);
        refuseWhileBlocked(id);
        return cluster.proxmox();
    }

    RemoteShell shell(ClusterId id, String node) {
        return require(id).shell(node);
    }

    @Order(Ordered.HIGHEST_PRECEDENCE)
    @TransactionalEventListener(fallbackExecution = true)
    void on(ConnectionChanged event) {
        forget(event.cluster());
    }

    @Order(Ordered.HIGHEST_PRECEDENCE)
    @TransactionalEventListener(fallbackExecution = true)
    void on(ClusterRemoved event) {
        forget(event.cluster());
    }

    /** Closes open connections and resets the circuit breaker. */
    private void forget(ClusterId id) {
        breakers.reset(id);
        OpenCluster cluster = open.remove(id);
        if (cluster != null) {
            cluster.close();
        }
    }

    /** The stored connection of a cluster with its secrets. */
    ConnectionForm stored(ClusterId id) {
        return stored.find(id).orElseThrow(() -> new ClusterNotFound(id)).form();
    }

    @PreDestroy
    void closeAll() {
        open.values().forEach(OpenCluster::close);
        open.clear();
    }

    private OpenCluster require(ClusterId id) {
        refuseWithoutGrant(id);
        Instant now = clock.instant();
        OpenCluster present = open.get(id);
        if (present != null && present.checkedAt().plus(TRUSTED_FOR).isAfter(now)) {
            return present;
        }
        int version = stored.version(id).orElseThrow(() -> new ClusterNotFound(id));
        if (present != null && present.version() == version) {
            present.checked(now);
            return present;
        }
        Stored row = stored.find(id).orElseThrow(() -> new ClusterNotFound(id));
        if (row.disabled()) {
            throw new ClusterUnavailable(id, ClusterState.DISABLED, Text.of("cluster.error.disabled"));
        }
        return replaceOlder(id, row);
    }

    /** Opens the new version of a row once when many threads see it at the same time, and closes the old one. */
    private OpenCluster replaceOlder(ClusterId id, Stored row) {
        AtomicReference<@Nullable OpenCluster> replaced = new AtomicReference<>();
        OpenCluster newest = Objects.requireNonNull(open.compute(id, (_, present) -> {
            if (present != null && present.version() >= row.version()) {
                return present;
            }
            replaced.set(present);
            return new OpenCluster(id, row.version(), row.form(), clock);
        }));
        OpenCluster old = replaced.get();
        if (old != null) {
            old.close();
        }
        return newest;
    }

    private void refuseWhileBlocked(ClusterId id) {
        CircuitBreaker breaker = breakers.of(id);
        ClusterState blocked = breaker.blockedBy();
        if (blocked != null
                && breaker.nextTry().map(next -> next.isAfter(clock.instant())).orElse(true)) {
            Text text = stored.health(id).map(ClusterHealth::lastError).orElse(null);
            throw new ClusterUnavailable(id, blocked, text == null ? Text.of("cluster.error.unavailable") : text);
        }
    }

    /** Whether the actor may use a cluster. */
    boolean mayUse(ClusterId id) {
        return Insight.intoAll()
                || grants.findById(Grant.Key.of(id, CurrentActor.require().company()))
                        .isPresent();
    }

    private void refuseWithoutGrant(ClusterId id) {
        if (!mayUse(id)) {
            throw new ClusterNotFound(id);
        }
    }
}
