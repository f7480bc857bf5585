package io.croft.cluster;

import io.croft.cluster.ClusterEvent.ClusterAdded;
import io.croft.cluster.ClusterEvent.ClusterRemoved;
import io.croft.cluster.ClusterEvent.ConnectionChanged;
import io.croft.kernel.Problem;
import io.croft.kernel.Text;
import io.croft.proxmox.Proxmox;
import io.croft.ssh.RemoteShell;
import io.croft.vault.Vault;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The clusters Croft works with, and connections to them. */
@Service
@Transactional
@PreAuthorize("hasAuthority('cluster.manage')")
public class Clusters {

    private final ClusterRepository clusters;
    private final ClusterHealthRepository healths;
    private final GrantRepository grants;
    private final Connections connections;
    private final ConnectionTester tester;
    private final ClusterReader reader;
    private final Vault vault;
    private final List<ClusterHoldings> holdings;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Clusters(
            ClusterRepository clusters,
            ClusterHealthRepository healths,
            GrantRepository grants,
            Connections connections,
            ConnectionTester tester,
            ClusterReader reader,
            Vault vault,
            List<ClusterHoldings> holdings,
            ApplicationEventPublisher events,
            Clock clock) {
        this.clusters = clusters;
        this.healths = healths;
        this.grants = grants;
        this.connections = connections;
        this.tester = tester;
        this.reader = reader;
        this.vault = vault;
        this.holdings = List.copyOf(holdings);
        this.events = events;
        this.clock = clock;
    }

    /** Tries a connection before it is saved. Stops at fingerprints that nobody has looked at. Takes seconds. */
    @Transactional(propagation = Propagation.NOT_SUPPORTED)
    public ConnectionReport test(ConnectionForm form) {
        return tester.test(form);
    }

    /**
     * Tries a changed connection of a cluster. Where the form leaves secrets out, the stored ones are used, but only for the
     * address, trust, pins and account they were given for; for others they have to be typed again.
     */
    @Transactional(propagation = Propagation.NOT_SUPPORTED)
    public ConnectionReport test(ClusterId id, ConnectionForm form) {
        ConnectionForm before = connections.stored(id);
        List<Problem> missing = StoredSecrets.missing(form, before);
        return missing.isEmpty() ? tester.test(StoredSecrets.fill(form, before)) : ConnectionTester.refused(missing);
    }

    /** Saves a cluster; it is read from now on. */
    public SaveClusterResult add(AddCluster wish) {
        List<Problem> problems = FormProblems.of(wish.name(), wish.connection(), true);
        if (clusters.existsByNameIgnoreCase(wish.name().strip())) {
            problems.add(
                    Problem.at("name", "cluster.problem.name-taken", wish.name().strip()));
        }
        if (!problems.isEmpty()) {
            return new SaveClusterResult.Refused(problems);
        }
        Cluster cluster = clusters.save(new Cluster(wish, vault, clock.instant()));
        healths.save(new ClusterHealth(cluster.id(), clock.instant()));
        events.publishEvent(new ClusterAdded(cluster.id()));
        return new SaveClusterResult.Saved(cluster.id());
    }

    /**
     * Changes a cluster. Secrets that the form leaves out stay as they are, unless the address, trust, pins or account they were
     * given for changed: then they have to be typed again.
     */
    public SaveClusterResult update(UpdateCluster wish) {
        List<Problem> problems = FormProblems.of(wish.name(), wish.connection(), false);
        if (clusters.existsByNameIgnoreCaseAndIdNot(wish.name().strip(), wish.id())) {
            problems.add(
                    Problem.at("name", "cluster.problem.name-taken", wish.name().strip()));
        }
        Cluster cluster = require(wish.id());
        ConnectionForm before = connections.stored(wish.id());
        problems.addAll(StoredSecrets.missing(wish.connection(), before));
        if (!problems.isEmpty()) {
            return new SaveClusterResult.Refused(problems);
        }
        if (!StoredSecrets.keepsApi(wish.connection(), before)) {
            cluster.forgetCredentials();
        }
        if (!StoredSecrets.keepsSsh(wish.connection(), before)) {
            cluster.forgetShell();
        }
        cluster.rename(wish.name(), wish.location());
        cluster.reconnect(wish.connection(), vault);
        connectionChanged(cluster);
        return new SaveClusterResult.Saved(wish.id());
    }

    /** Stops speaking to a cluster; nothing happens to its guests. */
    public void disable(ClusterId id) {
        Cluster cluster = require(id);
        cluster.disable();
        healths.take(id).ifPresent(health -> health.disable(clock.instant()));
        events.publishEvent(new ConnectionChanged(id));
    }

    /** Speaks to a cluster again. */
    public void enable(ClusterId id) {
        Cluster cluster = require(id);
        cluster.enable();
        connectionChanged(cluster);
    }

    /**
     * Forgets a cluster and its grants; nothing happens to the cluster itself. Refused while something stands on it, unless it is disabled:
     * one that never comes back must be disabled first, and what stood on it can then be given up.
     */
    public TakeAwayResult remove(ClusterId id) {
        Cluster cluster = require(id);
        List<Text> standing = cluster.isDisabled() ? List.of() : standingOn(id);
        if (!standing.isEmpty()) {
            return new TakeAwayResult.InUse(standing);
        }
        grants.deleteOfCluster(id);
        healths.take(id).ifPresent(healths::delete);
        clusters.delete(cluster);
        events.publishEvent(new ClusterRemoved(id));
        return new TakeAwayResult.Done();
    }

    private List<Text> standingOn(ClusterId id) {
        List<Text> standing = new ArrayList<>();
        holdings.forEach(room -> standing.addAll(room.on(id, null)));
        if (!standing.isEmpty()) {
            standing.add(Text.of("cluster.remove.disableFirst"));
        }
        return standing;
    }

    /** All clusters by name, from the database alone. */
    @Transactional(readOnly = true)
    public List<ClusterSummary> list() {
        return clusters.summaries();
    }

    /** The clusters that are spoken to. */
    @Transactional(readOnly = true)
    public List<ClusterId> enabled() {
        return clusters.enabled();
    }

    /** The names of the clusters that the acting company may use, of all for the provider; in their order. */
    @Transactional(readOnly = true)
    @PreAuthorize("isAuthenticated()")
    public Map<ClusterId, String> names() {
        Map<ClusterId, String> names = new LinkedHashMap<>();
        clusters.names().stream()
                .filter(row -> connections.mayUse(row.id()))
                .forEach(row -> names.put(row.id(), row.name()));
        return names;
    }

    /** A cluster as a page. */
    @Transactional(readOnly = true)
    public Optional<ClusterDetails> find(ClusterId id) {
        return clusters.findById(id)
                .flatMap(cluster -> healths.findById(id).map(health -> reader.details(cluster, health)));
    }

    /**
     * The shared connection to a cluster that the acting company may use.
     *
     * @throws ClusterNotFound when there is none, or none that the company may use
     * @throws ClusterUnavailable when it is disabled, waits for a person, or failed just now
     */
    @Transactional(propagation = Propagation.SUPPORTS, readOnly = true)
    @PreAuthorize("isAuthenticated()")
    public Proxmox connect(ClusterId id) {
        return connections.proxmox(id);
    }

    /**
     * A shared shell on a node of a cluster.
     *
     * @throws ClusterNotFound when there is none, or none that the company may use
     * @throws ClusterUnavailable when it is disabled or has no SSH account
     * @throws io.croft.ssh.SshException when the node cannot be reached or refuses
     */
    @Transactional(propagation = Propagation.SUPPORTS, readOnly = true)
    @PreAuthorize("isAuthenticated()")
    public RemoteShell shell(ClusterId id, String node) {
        return connections.shell(id, node);
    }

    /** Whether there is such a cluster, and the acting company may use it; a disabled one counts, because it may come back. */
    @Transactional(readOnly = true)
    @PreAuthorize("isAuthenticated()")
    public boolean isOpenTo(ClusterId id) {
        return clusters.versionOf(id).isPresent() && connections.mayUse(id);
    }

    /** Whether a cluster can be reached over SSH. */
    @Transactional(readOnly = true)
    @PreAuthorize("isAuthenticated()")
    public boolean hasShell(ClusterId id) {
        return clusters.findById(id)
                .filter(_ -> connections.mayUse(id))
                .map(cluster -> cluster.ssh() != null && !cluster.hostKeys().isEmpty())
                .orElse(false);
    }

    private void connectionChanged(Cluster cluster) {
        if (!cluster.isDisabled()) {
            healths.take(cluster.id()).ifPresent(health -> health.forget(clock.instant()));
        }
        events.publishEvent(new ConnectionChanged(cluster.id()));
    }

    private Cluster require(ClusterId id) {
        return clusters.findById(id).orElseThrow(() -> new ClusterNotFound(id));
    }
}
