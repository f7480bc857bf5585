package io.croft.simulator.cluster;

import io.croft.simulator.Faults;
import io.croft.simulator.Timing;
import io.croft.simulator.access.AccessControl;
import io.croft.simulator.access.Privileges;
import io.croft.simulator.access.Roles;
import io.croft.simulator.access.SecondFactors;
import io.croft.simulator.access.Tickets;
import io.croft.simulator.access.Users;
import io.croft.simulator.guest.ConfigTree;
import io.croft.simulator.refusal.Refusal;
import io.croft.simulator.storage.StorageLocks;
import io.croft.simulator.storage.Storages;
import io.croft.simulator.storage.Volumes;
import io.croft.simulator.task.Tasks;
import java.time.Clock;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;

/** The whole state of the simulated cluster. */
public final class Cluster {

    private final ClusterSetup setup;
    private final Map<String, Node> nodes = new LinkedHashMap<>();
    private final AtomicLong changes = new AtomicLong();
    private final AtomicLong processIds = new AtomicLong(1000);
    private final ConfigTree guests = new ConfigTree(this::changed);
    private final GuestLocks guestLocks = new GuestLocks();
    private final Pools pools = new Pools();
    private final Storages storages;
    private final long startedAt;
    private final StorageLocks storageLocks;
    private final Volumes volumes;
    private final Tasks tasks;
    private final Statistics statistics;
    private final Privileges privileges;
    private final Roles roles;
    private final Users users;
    private final AccessControl access;
    private final Tickets tickets;
    private final SecondFactors secondFactors;

    public Cluster(ClusterSetup setup) {
        this.setup = setup;
        for (String name : setup.nodes()) {
            nodes.put(name, new Node(name, nodes.size() + 1));
        }
        startedAt = setup.clock().millis();
        storages = new Storages(setup.directory());
        storageLocks = new StorageLocks(setup.faults(), setup.timing());
        volumes = new Volumes(storages, setup.images(), setup.faults());
        tasks = new Tasks(setup.clock(), setup.faults(), this::changed);
        statistics = new Statistics(setup.clock(), setup.timing().statistics(), setup.faults()::isDead);
        privileges = Privileges.of(setup.release().major());
        roles = new Roles(privileges);
        users = new Users(setup.clock());
        access = new AccessControl(privileges, roles, users, this::poolOfPath);
        tickets = new Tickets(setup.ticketKey(), setup.clock(), setup.faults());
        secondFactors = new SecondFactors(setup.clock());
    }

    private Optional<String> poolOfPath(String path) {
        return path.matches("/vms/\\d+") ? pools.poolOf(Integer.parseInt(path.substring(5))) : Optional.empty();
    }

    public String name() {
        return setup.name();
    }

    public Release release() {
        return setup.release();
    }

    public Timing timing() {
        return setup.timing();
    }

    public Clock clock() {
        return setup.clock();
    }

    public Faults faults() {
        return setup.faults();
    }

    public Collection<Node> nodes() {
        return nodes.values();
    }

    public Optional<Node> node(String name) {
        return Optional.ofNullable(nodes.get(name));
    }

    public boolean isOnline(Node node) {
        return !faults().isDead(node.name());
    }

    public ConfigTree guests() {
        return guests;
    }

    public GuestLocks guestLocks() {
        return guestLocks;
    }

    public Pools pools() {
        return pools;
    }

    public Storages storages() {
        return storages;
    }

    public StorageLocks storageLocks() {
        return storageLocks;
    }

    public Volumes volumes() {
        return volumes;
    }

    public Tasks tasks() {
        return tasks;
    }

    public Statistics statistics() {
        return statistics;
    }

    public Privileges privileges() {
        return privileges;
    }

    public Roles roles() {
        return roles;
    }

    public Users users() {
        return users;
    }

    public AccessControl access() {
        return access;
    }

    public Tickets tickets() {
        return tickets;
    }

    public SecondFactors secondFactors() {
        return secondFactors;
    }

    /** Seconds since the nodes were started, an hour more than the cluster has lived. */
    public long uptimeSeconds() {
        return 3600 + (clock().millis() - startedAt) / 1000;
    }

    /** A number for a new process on some node. */
    public long nextProcessId() {
        return processIds.incrementAndGet();
    }

    /** Refuses writes without quorum. */
    public void requireQuorum() {
        if (faults().isQuorumLost()) {
            throw new Refusal("cluster not ready - no quorum?");
        }
    }

    /** Refuses writing what people and pools may while quorum is lost; {@code deed} is what PVE's text begins with. */
    public void requireAccessWritable(String deed) {
        if (faults().isQuorumLost()) {
            throw new Refusal(deed + " failed: cfs-lock 'file-user_cfg' error: no quorum!");
        }
    }

    /** Records that something to be saved has changed. */
    public void changed() {
        changes.incrementAndGet();
    }

    /** Increases with every change. */
    public long changes() {
        return changes.get();
    }
}
