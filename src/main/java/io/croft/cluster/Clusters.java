package io.croft.cluster;

import io.croft.cluster.ClusterEvent.ClusterRemoved;
import io.croft.cluster.ClusterEvent.ConnectionChanged;
import io.croft.cluster.ConnectionCheck.Outcome;
import io.croft.cluster.ConnectionCheck.Subject;
import io.croft.kernel.Problem;
import io.croft.kernel.Text;
import io.croft.kernel.Unrecorded;
import io.croft.proxmox.Proxmox;
import io.croft.ssh.RemoteShell;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The registered clusters, and connections to them. Connections are shared: callers must not close them. */
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
    private final ClusterBook book;
    private final Acquaintances acquaintances;
    private final List<ClusterHoldings> holdings;
    private final ClusterActivity activity;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Clusters(
            ClusterRepository clusters,
            ClusterHealthRepository healths,
            GrantRepository grants,
            Connections connections,
            ConnectionTester tester,
            ClusterReader reader,
            ClusterBook book,
            Acquaintances acquaintances,
            List<ClusterHoldings> holdings,
            ClusterActivity activity,
            ApplicationEventPublisher events,
            Clock clock) {
        this.clusters = clusters;
        this.healths = healths;
        this.grants = grants;
        this.connections = connections;
        this.tester = tester;
        this.reader = reader;
        this.book = book;
        this.acquaintances = acquaintances;
        this.holdings = List.copyOf(holdings);
        this.activity = activity;
        this.events = events;
        this.clock = clock;
    }

    /** Tests a connection before it is saved; takes seconds. Stops at fingerprints no person has accepted yet. */
    @Transactional(propagation = Propagation.NOT_SUPPORTED)
    @Unrecorded("tries a connection and stores nothing")
    public ConnectionReport test(ConnectionForm form) {
        return tester.test(form, identity -> checks(identity, null));
    }

    /**
     * Tests a changed connection of a cluster. Missing secrets are taken from the stored ones, but only when address,
     * trust, pins and account are those they were given for; otherwise they have to be typed again.
     */
    @Transactional(propagation = Propagation.NOT_SUPPORTED)
    @Unrecorded("tries a connection and stores nothing")
    public ConnectionReport test(ClusterId id, ConnectionForm form) {
        ConnectionForm before = connections.stored(id);
        List<Problem> missing = StoredSecrets.missing(form, before);
        return missing.isEmpty()
                ? tester.test(StoredSecrets.fill(form, before), identity -> checks(identity, id))
                : ConnectionTester.refused(missing);
    }

    private List<ConnectionCheck> checks(ClusterIdentity identity, @Nullable ClusterId self) {
        Optional<Text> refusal = acquaintances.refusal(identity, self);
        List<ConnectionCheck> checks = new ArrayList<>();
        refusal.ifPresent(text -> checks.add(new ConnectionCheck(Subject.IDENTITY, Outcome.FAILED, text, "endpoints")));
        List<Text> doubts = acquaintances.doubts(identity, self);
        doubts.forEach(text -> checks.add(new ConnectionCheck(Subject.IDENTITY, Outcome.LIMITED, text, null)));
        if (checks.isEmpty()) {
            Text text = Text.of("cluster.check.identity", String.valueOf(identity.authority()));
            checks.add(new ConnectionCheck(Subject.IDENTITY, Outcome.OK, text, null));
        }
        return checks;
    }

    /**
     * Saves a cluster, which is read from then on. Its identity is read first, within a few seconds, and it is refused
     * when it is registered already under another address. A cluster that does not answer is saved; its identity is
     * read at the first contact.
     */
    @Transactional(propagation = Propagation.NOT_SUPPORTED)
    public SaveClusterResult add(AddCluster wish) {
        List<Problem> problems = book.problems(wish);
        if (!problems.isEmpty()) {
            return new SaveClusterResult.Refused(problems);
        }
        ClusterIdentity identity = ClusterIdentity.at(wish.connection());
        return lookingTwice(() -> book.add(wish, identity));
    }

    /**
     * Changes a cluster. Missing secrets are kept, unless address, trust, pins or account they were given for changed:
     * then they have to be typed again. A connection that leads to another registered cluster is refused.
     */
    @Transactional(propagation = Propagation.NOT_SUPPORTED)
    public SaveClusterResult update(UpdateCluster wish) {
        List<Problem> problems = book.problems(wish);
        if (!problems.isEmpty()) {
            return new SaveClusterResult.Refused(problems);
        }
        ClusterIdentity identity = book.isToBeAsked(wish)
                ? ClusterIdentity.at(StoredSecrets.fill(wish.connection(), connections.stored(wish.id())))
                : null;
        return lookingTwice(() -> book.update(wish, identity));
    }

    /**
     * Repeats a save once when the database rejected it because of a concurrent one; the repetition finds the other
     * cluster and returns a refusal.
     */
    private static SaveClusterResult lookingTwice(Supplier<SaveClusterResult> save) {
        try {
            return save.get();
        } catch (DataIntegrityViolationException e) {
            return save.get();
        }
    }

    /** Stops contacting a cluster; its guests are not affected. */
    public void disable(ClusterId id) {
        Cluster cluster = require(id);
        cluster.disable();
        activity.record("disabled", cluster);
        healths.take(id).ifPresent(health -> health.disable(clock.instant()));
        events.publishEvent(new ConnectionChanged(id));
    }

    /** Contacts a cluster again. */
    public void enable(ClusterId id) {
        Cluster cluster = require(id);
        cluster.enable();
        activity.record("enabled", cluster);
        book.connectionChanged(cluster);
    }

    /**
     * Removes a cluster and its grants from Croft; the cluster itself is not changed. Refused while things are on it,
     * unless it is disabled: a cluster that is lost has to be disabled first, then its things can be given up.
     */
    public TakeAwayResult remove(ClusterId id) {
        Cluster cluster = require(id);
        List<Text> standing = cluster.isDisabled() ? List.of() : standingOn(id);
        if (!standing.isEmpty()) {
            return new TakeAwayResult.InUse(standing);
        }
        grants.deleteOfCluster(id);
        healths.take(id).ifPresent(healths::delete);
        activity.record("removed", cluster);
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

    /** All clusters by name, read from the database. */
    @Transactional(readOnly = true)
    public List<ClusterSummary> list() {
        return clusters.summaries();
    }

    /** The clusters that are not disabled. */
    @Transactional(readOnly = true)
    public List<ClusterId> enabled() {
        return clusters.enabled();
    }

    /** The names of the clusters the company of the actor may use (for the provider all), sorted by name. */
    @Transactional(readOnly = true)
    @PreAuthorize("isAuthenticated()")
    public Map<ClusterId, String> names() {
        Map<ClusterId, String> names = new LinkedHashMap<>();
        clusters.names().stream()
                .filter(row -> connections.mayUse(row.id()))
                .forEach(row -> names.put(row.id(), row.name()));
        return names;
    }

    /** A cluster for its page. */
    @Transactional(readOnly = true)
    public Optional<ClusterDetails> find(ClusterId id) {
        return clusters.findById(id)
                .flatMap(cluster -> healths.findById(id).map(health -> reader.details(cluster, health)));
    }

    /**
     * The shared connection to a cluster that the company of the actor may use.
     *
     * @throws ClusterNotFound when there is none, or none the company may use
     * @throws ClusterUnavailable when it is disabled, needs a person, or failed too recently
     */
    @Transactional(propagation = Propagation.SUPPORTS, readOnly = true)
    @PreAuthorize("isAuthenticated()")
    public Proxmox connect(ClusterId id) {
        return connections.proxmox(id);
    }

    /**
     * The shared shell on a node of a cluster.
     *
     * @throws ClusterNotFound when there is none, or none the company may use
     * @throws ClusterUnavailable when it is disabled or has no SSH account
     * @throws io.croft.ssh.SshException when the node cannot be reached or refuses
     */
    @Transactional(propagation = Propagation.SUPPORTS, readOnly = true)
    @PreAuthorize("isAuthenticated()")
    public RemoteShell shell(ClusterId id, String node) {
        return connections.shell(id, node);
    }

    /**
     * Whether the cluster exists and the company of the actor may use it; true for a disabled one too, since it may be
     * enabled again.
     */
    @Transactional(readOnly = true)
    @PreAuthorize("isAuthenticated()")
    public boolean isOpenTo(ClusterId id) {
        return clusters.versionOf(id).isPresent() && connections.mayUse(id);
    }

    /** Whether an SSH account is stored for a cluster. */
    @Transactional(readOnly = true)
    @PreAuthorize("isAuthenticated()")
    public boolean hasShell(ClusterId id) {
        return clusters.findById(id)
                .filter(_ -> connections.mayUse(id))
                .map(cluster -> cluster.ssh() != null && !cluster.hostKeys().isEmpty())
                .orElse(false);
    }

    private Cluster require(ClusterId id) {
        return clusters.findById(id).orElseThrow(() -> new ClusterNotFound(id));
    }
}
