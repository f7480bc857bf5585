package io.croft.cluster;

import io.croft.cluster.ClusterEvent.ClusterAdded;
import io.croft.cluster.ClusterEvent.ConnectionChanged;
import io.croft.kernel.Problem;
import io.croft.kernel.Text;
import io.croft.vault.Vault;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Stores clusters with their identity, each in one transaction without network calls. When two callers store the same
 * cluster at the same time, a unique key of the database rejects the later one, which then finds the other.
 */
@Component
@Transactional
class ClusterBook {

    private final ClusterRepository clusters;
    private final ClusterHealthRepository healths;
    private final Connections connections;
    private final Acquaintances acquaintances;
    private final Vault vault;
    private final ClusterActivity activity;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ClusterBook(
            ClusterRepository clusters,
            ClusterHealthRepository healths,
            Connections connections,
            Acquaintances acquaintances,
            Vault vault,
            ClusterActivity activity,
            ApplicationEventPublisher events,
            Clock clock) {
        this.clusters = clusters;
        this.healths = healths;
        this.connections = connections;
        this.acquaintances = acquaintances;
        this.vault = vault;
        this.activity = activity;
        this.events = events;
        this.clock = clock;
    }

    /** Problems of a new cluster that are found without asking it. */
    @Transactional(readOnly = true)
    List<Problem> problems(AddCluster wish) {
        List<Problem> problems = FormProblems.of(wish.name(), wish.location(), wish.connection(), true);
        if (clusters.existsByNameIgnoreCase(wish.name().strip())) {
            problems.add(nameTaken(wish.name()));
        }
        return problems;
    }

    /** Problems of a changed cluster that are found without asking it. */
    @Transactional(readOnly = true)
    List<Problem> problems(UpdateCluster wish) {
        List<Problem> problems = FormProblems.of(wish.name(), wish.location(), wish.connection(), false);
        if (clusters.existsByNameIgnoreCaseAndIdNot(wish.name().strip(), wish.id())) {
            problems.add(nameTaken(wish.name()));
        }
        problems.addAll(StoredSecrets.missing(wish.connection(), connections.stored(wish.id())));
        return problems;
    }

    private static Problem nameTaken(String name) {
        return Problem.at("name", "cluster.problem.name-taken", name.strip());
    }

    /** Whether the identity has to be read from the cluster: its connection changes, or its identity is not certain. */
    @Transactional(readOnly = true)
    boolean isToBeAsked(UpdateCluster wish) {
        return !StoredSecrets.keepsApi(wish.connection(), connections.stored(wish.id()))
                || healths.findById(wish.id())
                        .map(health -> !health.isSureOfItself())
                        .orElse(false);
    }

    SaveClusterResult add(AddCluster wish, @Nullable ClusterIdentity identity) {
        List<Problem> problems = new ArrayList<>(problems(wish));
        twin(identity, null).ifPresent(problems::add);
        if (!problems.isEmpty()) {
            return new SaveClusterResult.Refused(problems);
        }
        List<Text> doubts = identity == null ? List.of() : acquaintances.doubts(identity, null);
        Cluster cluster = clusters.save(new Cluster(wish, vault, clock.instant()));
        ClusterHealth health = new ClusterHealth(cluster.id(), clock.instant());
        if (identity != null) {
            health.introduce(identity, clock.instant());
        }
        healths.save(health);
        activity.record("added", cluster);
        events.publishEvent(new ClusterAdded(cluster.id()));
        return new SaveClusterResult.Saved(cluster.id(), doubts);
    }

    SaveClusterResult update(UpdateCluster wish, @Nullable ClusterIdentity identity) {
        List<Problem> problems = new ArrayList<>(problems(wish));
        twin(identity, wish.id()).ifPresent(problems::add);
        Cluster cluster = clusters.findById(wish.id()).orElseThrow(() -> new ClusterNotFound(wish.id()));
        if (wish.version() != null && wish.version() != cluster.version()) {
            throw new OptimisticLockingFailureException("Cluster " + wish.id() + " was changed meanwhile");
        }
        if (!problems.isEmpty()) {
            return new SaveClusterResult.Refused(problems);
        }
        List<Text> doubts = identity == null ? List.of() : acquaintances.doubts(identity, wish.id());
        ConnectionForm before = connections.stored(wish.id());
        boolean keepsApi = StoredSecrets.keepsApi(wish.connection(), before);
        if (!keepsApi) {
            cluster.forgetCredentials();
        }
        if (!StoredSecrets.keepsSsh(wish.connection(), before)) {
            cluster.forgetShell();
        }
        cluster.rename(wish.name(), wish.location());
        cluster.reconnect(wish.connection(), vault);
        healths.take(wish.id()).ifPresent(health -> {
            if (identity != null) {
                health.introduce(identity, clock.instant());
            } else if (!keepsApi) {
                health.doubt();
            }
        });
        activity.record("changed", cluster);
        connectionChanged(cluster);
        return new SaveClusterResult.Saved(wish.id(), doubts);
    }

    /** Stores version and identity of a cluster. */
    void met(ClusterId id, String version, ClusterIdentity identity) {
        healths.take(id).ifPresent(health -> {
            Optional<ClusterId> twin = acquaintances.twin(identity, id);
            health.runs(version, clock.instant());
            health.meets(
                    identity,
                    twin.map(other -> Text.of("cluster.identity.twin", acquaintances.name(other)))
                            .orElse(null),
                    clock.instant());
            healths.save(health);
        });
    }

    /** Marks the health as unknown until the cluster was contacted again. */
    void connectionChanged(Cluster cluster) {
        if (!cluster.isDisabled()) {
            healths.take(cluster.id()).ifPresent(health -> health.forget(clock.instant()));
        }
        events.publishEvent(new ConnectionChanged(cluster.id()));
    }

    private Optional<Problem> twin(@Nullable ClusterIdentity identity, @Nullable ClusterId self) {
        return acquaintances.refusal(identity, self).map(text -> new Problem(text, "endpoints"));
    }
}
