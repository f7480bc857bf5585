package io.croft.simulator;

import io.croft.kernel.FreePort;
import io.croft.simulator.access.AccessEntry;
import io.croft.simulator.access.User;
import io.croft.simulator.cluster.Cluster;
import io.croft.simulator.cluster.Release;
import io.croft.simulator.storage.DiskImages;
import io.croft.simulator.storage.Storage;
import io.croft.simulator.work.Founding;
import java.net.BindException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Describes a cluster to simulate. There are no default accounts: users and tokens must be added. */
public final class SimulatorBuilder {

    private static final int TRIES = 5;

    private final List<Consumer<Cluster>> foundation = new ArrayList<>();
    private final List<Consumer<Cluster>> credentials = new ArrayList<>();
    private final List<Storage> storages = new ArrayList<>();
    private final List<String> authorizedKeys = new ArrayList<>();
    private final String name;
    private List<String> nodes = List.of("pve1", "pve2", "pve3");
    private Release release = new Release("9.2.2");
    private Timing timing = Timing.realistic();
    private Clock clock = Clock.systemUTC();
    private @Nullable Path directory;
    private @Nullable Path loginShell;
    private @Nullable Path loginHome;
    private boolean realDisks = true;
    private int apiPort;
    private int sshPort;

    SimulatorBuilder(String name) {
        this.name = name;
    }

    public SimulatorBuilder nodes(String... names) {
        nodes = List.of(names);
        return this;
    }

    /** The release to behave like, for instance {@code 9.2.2} or {@code 8.4.1}. */
    public SimulatorBuilder version(String version) {
        release = new Release(version);
        return this;
    }

    /** Adds a storage; without any there are {@code shared}, {@code local} and {@code local-lvm}. */
    public SimulatorBuilder storage(Storage storage) {
        storages.add(storage);
        return this;
    }

    /** Adds a user with a password. */
    public SimulatorBuilder user(String id, String password) {
        credentials.add(cluster -> {
            if (cluster.users().find(id).isEmpty()) {
                cluster.users().create(id, password, Map.of(), true, 0);
            } else {
                cluster.users().password(id, password);
            }
        });
        return this;
    }

    /**
     * Adds a token, and its user if missing. Without privileges the token has those of its user; with privileges it is
     * separated, and both get a role with them at {@code /}.
     *
     * @param id {@code user@realm!name}
     */
    public SimulatorBuilder token(String id, String secret, String... privileges) {
        int mark = id.indexOf('!');
        String user = id.substring(0, mark);
        credentials.add(cluster -> {
            if (cluster.users().find(user).isEmpty()) {
                cluster.users().put(new User(user, "", true, 0, Map.of(), Map.of()));
            }
            cluster.users().putToken(user, id.substring(mark + 1), secret, privileges.length > 0, 0, "");
            if (privileges.length > 0) {
                String role = "Simulated" + Integer.toUnsignedString(id.hashCode());
                cluster.roles().add(role, Set.of(privileges));
                cluster.access().grant(new AccessEntry("/", "user", user, role, true));
                cluster.access().grant(new AccessEntry("/", "token", id, role, true));
            }
        });
        return this;
    }

    /** Lets root sign in over SSH with this key, a line as in {@code authorized_keys}. */
    public SimulatorBuilder authorizedKey(String publicKeyLine) {
        authorizedKeys.add(publicKeyLine);
        return this;
    }

    /** Gives the accounts of nodes a real shell of this machine as login shell; its start files are in {@code home}. */
    public SimulatorBuilder loginShell(Path program, Path home) {
        loginShell = program;
        loginHome = home;
        return this;
    }

    @Nullable
    Path loginShell() {
        return loginShell;
    }

    @Nullable
    Path loginHome() {
        return loginHome;
    }

    /** Adds a template with one disk on the first storage. */
    public SimulatorBuilder template(int id, String name) {
        foundation.add(cluster -> new Founding(cluster)
                .template(id, name, cluster.storages().all().iterator().next().id()));
        return this;
    }

    /** Adds a template with one disk on the given storage. */
    public SimulatorBuilder template(int id, String name, String storage) {
        foundation.add(cluster -> new Founding(cluster).template(id, name, storage));
        return this;
    }

    /** Adds guests without disks, spread over the nodes, two of three running; ids start at 1000. */
    public SimulatorBuilder guests(int count) {
        foundation.add(cluster -> new Founding(cluster).guests(count));
        return this;
    }

    /**
     * Keeps disks, certificates and state in this directory across restarts; without it everything is deleted on close.
     */
    public SimulatorBuilder directory(Path kept) {
        directory = kept;
        return this;
    }

    public SimulatorBuilder timing(Timing next) {
        timing = next;
        return this;
    }

    /** The time of this cluster; the system's when none is given. */
    public SimulatorBuilder clock(Clock next) {
        clock = next;
        return this;
    }

    /** Makes disks of bare headers even where {@code qemu-img} is installed, which is faster. */
    public SimulatorBuilder placeholderDisks() {
        realDisks = false;
        return this;
    }

    /**
     * Listens on these ports on the loopback address of every node; without it on ports that are free on all of them.
     */
    public SimulatorBuilder ports(int apiPort, int sshPort) {
        this.apiPort = apiPort;
        this.sshPort = sshPort;
        return this;
    }

    /** Starts the cluster; the state in an existing directory is restored, with the passwords and secrets given now. */
    public Simulator start() {
        boolean anyPorts = apiPort == 0 && sshPort == 0;
        for (int left = TRIES; ; left--) {
            try {
                return Simulator.start(this);
            } catch (RuntimeException fault) {
                if (!anyPorts || left <= 1 || !isTaken(fault)) {
                    throw fault;
                }
                apiPort = 0;
                sshPort = 0;
            }
        }
    }

    /** A port that was free a moment ago may be in use when it is opened. */
    private static boolean isTaken(Throwable fault) {
        return fault instanceof BindException || (fault.getCause() != null && isTaken(fault.getCause()));
    }

    String name() {
        return name;
    }

    List<String> nodes() {
        return nodes;
    }

    Release release() {
        return release;
    }

    Timing timing() {
        return timing;
    }

    Clock clock() {
        return clock;
    }

    @Nullable
    Path directory() {
        return directory;
    }

    DiskImages images() {
        return realDisks ? DiskImages.real() : DiskImages.placeholders();
    }

    List<Storage> storages() {
        return storages.isEmpty()
                ? List.of(
                        Storage.sharedDirectory("shared"),
                        Storage.localDirectory("local"),
                        Storage.thinPool("local-lvm"))
                : storages;
    }

    List<String> authorizedKeys() {
        return List.copyOf(authorizedKeys);
    }

    /** The port of every node's API. */
    int port(String node) {
        apiPort = apiPort == 0 ? FreePort.on(nodes.size()) : apiPort;
        return apiPort;
    }

    /** The port of every node's SSH server. */
    int sshPort(String node) {
        sshPort = sshPort == 0 ? FreePort.on(nodes.size()) : sshPort;
        return sshPort;
    }

    /** Adds the users and tokens with the passwords and secrets given, also to a restored cluster. */
    void letIn(Cluster cluster) {
        credentials.forEach(each -> each.accept(cluster));
    }

    /** Adds guests to a new cluster. */
    void found(Cluster cluster) {
        foundation.forEach(each -> each.accept(cluster));
    }
}
