package io.croft.simulator;

import io.croft.simulator.api.ApiFront;
import io.croft.simulator.api.ClusterAuthority;
import io.croft.simulator.api.NodeCertificate;
import io.croft.simulator.cluster.Cluster;
import io.croft.simulator.cluster.ClusterSetup;
import io.croft.simulator.guest.Guest;
import io.croft.simulator.shell.ShellServers;
import io.croft.simulator.storage.Storage;
import io.croft.simulator.storage.Volume;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A running simulated cluster. Closing it frees its ports and, unless a directory was given, its files. */
public final class Simulator implements AutoCloseable {

    private final Cluster cluster;
    private final ApiFront api;
    private final ShellServers shells;
    private final Home home;
    private final Optional<StateKeeper> keeper;

    private Simulator(Cluster cluster, ApiFront api, ShellServers shells, Home home, Optional<StateKeeper> keeper) {
        this.cluster = cluster;
        this.api = api;
        this.shells = shells;
        this.home = home;
        this.keeper = keeper;
    }

    /** Starts the description of a cluster. */
    public static SimulatorBuilder cluster(String name) {
        return new SimulatorBuilder(name);
    }

    static Simulator start(SimulatorBuilder wanted) {
        Home home = Home.at(wanted.directory());
        Relay relay = new Relay();
        Cluster cluster = new Cluster(new ClusterSetup(
                wanted.name(),
                wanted.release(),
                wanted.nodes(),
                home.storages(),
                wanted.images(),
                wanted.timing(),
                wanted.clock(),
                new Faults(relay),
                home.ticketKey()));
        wanted.storages().forEach(cluster.storages()::add);
        Optional<StateKeeper> keeper = home.keeper(cluster);
        if (!keeper.map(StateKeeper::restore).orElse(false)) {
            wanted.found(cluster);
        }
        wanted.letIn(cluster);
        ClusterAuthority authority = home.authority(wanted.clock());
        Map<String, NodeCertificate> certificates = home.certificates(wanted.nodes(), authority, wanted.clock());
        ApiFront api = new ApiFront(cluster, certificates, authority, wanted::port);
        ShellServers shells = new ShellServers(
                cluster, api::callAsRoot, home.shell(), wanted::sshPort, wanted.loginShell(), wanted.loginHome());
        wanted.authorizedKeys().forEach(shells::authorize);
        relay.to(api, shells);
        try {
            api.start();
            shells.start();
        } catch (RuntimeException fault) {
            shells.close();
            api.close();
            home.close();
            throw fault;
        }
        keeper.ifPresent(StateKeeper::start);
        return new Simulator(cluster, api, shells, home, keeper);
    }

    /** Where the APIs of the nodes listen. */
    public List<Endpoint> endpoints() {
        Map<String, Integer> ports = api.ports();
        return cluster.nodes().stream()
                .map(node -> new Endpoint(
                        node.name(), node.address(), ports.getOrDefault(node.name(), 0), node.fingerprint()))
                .toList();
    }

    public Endpoint endpoint(String node) {
        return endpoints().stream()
                .filter(each -> each.node().equals(node))
                .findFirst()
                .orElseThrow();
    }

    /** Where the SSH servers of the nodes listen, with the fingerprints of their host keys. */
    public List<Endpoint> sshEndpoints() {
        return shells.endpoints();
    }

    public Endpoint sshEndpoint(String node) {
        return sshEndpoints().stream()
                .filter(each -> each.node().equals(node))
                .findFirst()
                .orElseThrow();
    }

    public Faults faults() {
        return cluster.faults();
    }

    /** All guests by id. */
    public List<GuestView> guests() {
        return cluster.guests().all().stream()
                .sorted(Comparator.comparingInt(Guest::id))
                .map(guest -> new GuestView(
                        guest.id(),
                        guest.kind().type(),
                        guest.node(),
                        guest.name(),
                        guest.power().running(),
                        guest.config().isTemplate(),
                        guest.config().values()))
                .toList();
    }

    /** The ids of all volumes on all storages, each once. */
    public List<String> volumes() {
        List<String> volumes = new ArrayList<>();
        for (Storage storage : cluster.storages().all()) {
            cluster.nodes().stream()
                    .flatMap(node -> cluster.volumes().list(storage, node.name()).stream())
                    .map(Volume::id)
                    .map(Object::toString)
                    .distinct()
                    .forEach(volumes::add);
        }
        return volumes;
    }

    /** Requests served so far, by {@code METHOD /path}. */
    public Map<String, Long> requestsServed() {
        return api.exchanges().counts();
    }

    /** The last few thousand requests, oldest first. */
    public List<ServedRequest> exchanges() {
        return api.exchanges().last();
    }

    /** The state itself, for tests. */
    public Cluster state() {
        return cluster;
    }

    @Override
    public void close() {
        shells.close();
        api.close();
        keeper.ifPresent(StateKeeper::close);
        home.close();
    }

    /** Passes faults to listeners, which are made after the faults. */
    private static final class Relay implements Faults.Listeners {

        private volatile @Nullable ApiFront api;
        private volatile @Nullable ShellServers shells;

        void to(ApiFront front, ShellServers servers) {
            api = front;
            shells = servers;
        }

        @Override
        public void listen(String node, boolean alive) {
            Objects.requireNonNull(api).listen(node, alive);
            Objects.requireNonNull(shells).listen(node, alive);
        }

        @Override
        public void listenForShells(String node, boolean alive) {
            Objects.requireNonNull(shells).listen(node, alive);
        }

        @Override
        public void replaceHostKey(String node) {
            Objects.requireNonNull(shells).replaceHostKey(node);
        }

        @Override
        public void cutShells() {
            Objects.requireNonNull(shells).cut();
        }

        @Override
        public void replaceCertificate(String node) {
            Objects.requireNonNull(api).replaceCertificate(node);
        }

        @Override
        public void renewAuthority() {
            Objects.requireNonNull(api).renewAuthority();
        }
    }
}
