package io.croft.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import io.croft.simulator.access.AccessEntry;
import io.croft.simulator.storage.Storage;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;

/** Two nodes with every kind of storage and a template, for tests that share one cluster per class. */
final class SmallCluster implements AutoCloseable {

    static final String TEMPLATE = "/nodes/pve1/qemu/9000";

    private static final String SECRET = "22222222-2222-4333-8444-555555555555";
    private static final AtomicInteger NUMBERS = new AtomicInteger();

    final Simulator simulator;
    final Client root;

    private SmallCluster(Simulator simulator) {
        this.simulator = simulator;
        this.root = Client.root(simulator);
    }

    static SmallCluster start() {
        return start(builder -> builder);
    }

    static SmallCluster start(UnaryOperator<SimulatorBuilder> more) {
        SimulatorBuilder builder = Simulator.cluster("small")
                .nodes("pve1", "pve2")
                .storage(Storage.sharedDirectory("shared"))
                .storage(Storage.localDirectory("local"))
                .storage(Storage.thinPool("thin"))
                .storage(Storage.volumeGroup("lvm"))
                .user(Client.ROOT, Client.PASSWORD)
                .template(9000, "debian-13", "shared")
                .timing(Timing.fast())
                .placeholderDisks();
        return new SmallCluster(more.apply(builder).start());
    }

    /** How the task of an answer ended. */
    String done(Reply started) {
        return root.await(simulator, started);
    }

    /** A stopped machine on pve1 with a qcow2 disk of its own; gives its path. */
    String machine(int id) {
        assertThat(done(root.post(TEMPLATE + "/clone", Map.of("newid", id, "full", 1))))
                .isEqualTo("OK");
        return "/nodes/pve1/qemu/" + id;
    }

    /** A running machine whose agent answers nobody. */
    String running(int id) {
        String path = machine(id);
        assertThat(done(root.post(path + "/status/start", Map.of()))).isEqualTo("OK");
        return path;
    }

    /** A new user with these privileges at a path and below, signed in by a token that may all that its user may. */
    Client user(String path, String... privileges) {
        String user = "person" + NUMBERS.incrementAndGet() + "@pve";
        var state = simulator.state();
        state.users().create(user, "", Map.of(), true, 0);
        state.users().putToken(user, "t", SECRET, false, 0, "");
        allow(user, path, privileges);
        return new Client(simulator.endpoint("pve1")).token(user + "!t", SECRET);
    }

    void allow(String user, String path, String... privileges) {
        if (privileges.length > 0) {
            String role = "Role" + NUMBERS.incrementAndGet();
            simulator.state().roles().add(role, Set.of(privileges));
            simulator.state().access().grant(new AccessEntry(path, "user", user, role, true));
        }
    }

    /** The log of the task an answer began. */
    List<String> log(Reply started) {
        return simulator.state().tasks().find(started.upid()).log();
    }

    /** A value of a guest's configuration in force, or an empty text. */
    String config(String path, String key) {
        return root.get(path + "/config?current=1").data().path(key).asString("");
    }

    String status(String path) {
        return root.get(path + "/status/current").data().path("status").asString("");
    }

    @Override
    public void close() {
        root.close();
        simulator.close();
    }
}
