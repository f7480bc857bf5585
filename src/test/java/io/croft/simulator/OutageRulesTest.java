package io.croft.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** Without quorum nothing is written and everything is read; a dead node takes its guests along and leaves the others alone. */
@TestInstance(Lifecycle.PER_CLASS)
class OutageRulesTest {

    private static final String NOT_READY = "cluster not ready - no quorum?";

    private final SmallCluster cluster = SmallCluster.start();
    private String machine = "";

    @BeforeAll
    void make() {
        machine = cluster.machine(100);
        assertThat(cluster.done(
                        cluster.root.post(SmallCluster.TEMPLATE + "/clone", Map.of("newid", 101, "target", "pve2"))))
                .isEqualTo("OK");
        cluster.root.post("/pools", Map.of("poolid", "before"));
        cluster.root.post("/access/users", Map.of("userid", "before@pve"));
    }

    @AfterEach
    void mend() {
        cluster.simulator.faults().clear();
    }

    @AfterAll
    void stop() {
        cluster.close();
    }

    @ParameterizedTest
    @CsvSource({
        "/nodes/pve1/qemu, vmid, 300",
        "/nodes/pve1/qemu/9000/clone, newid, 300",
        "/nodes/pve1/qemu/100/status/start, , ",
        "/nodes/pve1/qemu/100/snapshot, snapname, s1",
        "/nodes/pve1/qemu/100/migrate, target, pve2",
    })
    void withoutQuorumNothingIsMadeStartedOrMoved(String path, String name, String value) {
        cluster.simulator.faults().quorumLost(true);
        Reply reply = cluster.root.post(path, name == null ? Map.of() : Map.of(name, value));
        assertThat(reply.status()).isEqualTo(500);
        assertThat(reply.reason()).isEqualTo(NOT_READY);
    }

    @Test
    void withoutQuorumNoConfigurationIsWritten() {
        cluster.simulator.faults().quorumLost(true);
        assertThat(cluster.root
                        .put(machine + "/config", Map.of("description", "x"))
                        .reason())
                .matches("unable to open file '/etc/pve/nodes/pve1/qemu-server/100.conf.tmp.\\d+' - Permission denied");
        assertThat(cluster.root.delete(machine).reason()).isEqualTo(NOT_READY);
        assertThat(cluster.config(machine, "description")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "POST, /pools, poolid, new, create pool failed",
        "PUT, /pools, poolid, before, update pool failed",
        "DELETE, /pools/before, , , delete pool failed",
        "POST, /access/users, userid, new@pve, create user failed",
        "PUT, /access/users/before@pve, comment, x, update user failed",
        "DELETE, /access/users/before@pve, , , delete user failed",
        "POST, /access/roles, roleid, New, create role failed",
    })
    void withoutQuorumPeoplePoolsAndRolesStayAsTheyAre(
            String method, String path, String name, String value, String what) {
        cluster.simulator.faults().quorumLost(true);
        Map<String, Object> wish = new HashMap<>();
        if (name != null) {
            wish.put(name, value);
        }
        Reply reply = switch (method) {
            case "POST" -> cluster.root.post(path, wish);
            case "PUT" -> cluster.root.put(path, wish);
            default -> cluster.root.delete(path);
        };
        assertThat(reply.status()).isEqualTo(500);
        assertThat(reply.reason()).isEqualTo(what + ": cfs-lock 'file-user_cfg' error: no quorum!");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/cluster/resources",
                "/nodes",
                "/nodes/pve1/qemu/100/config",
                "/nodes/pve1/storage/shared/content",
                "/pools",
                "/access/users",
                "/cluster/tasks"
            })
    void withoutQuorumEverythingIsRead(String path) {
        cluster.simulator.faults().quorumLost(true);
        assertThat(cluster.root.get(path).status()).isEqualTo(200);
    }

    @Test
    void theStatusTellsWhetherThereIsAQuorum() {
        assertThat(cluster.root
                        .get("/cluster/status")
                        .data()
                        .path(0)
                        .path("quorate")
                        .asInt())
                .isOne();
        cluster.simulator.faults().quorumLost(true);
        assertThat(cluster.root
                        .get("/cluster/status")
                        .data()
                        .path(0)
                        .path("quorate")
                        .asInt())
                .isZero();
    }

    @Test
    void aMachineThatRunsGoesOnWithoutQuorum() {
        String running = cluster.running(102);
        cluster.simulator.faults().quorumLost(true);
        assertThat(cluster.status(running)).isEqualTo("running");
        cluster.simulator.faults().quorumLost(false);
        assertThat(cluster.done(cluster.root.post(running + "/status/stop", Map.of())))
                .isEqualTo("OK");
    }

    @ParameterizedTest
    @CsvSource({"GET, /nodes/pve2/status", "GET, /nodes/pve2/qemu/101/config", "POST, /nodes/pve2/qemu/101/status/start"
    })
    void aDeadNodeIsAnsweredForBy595AndNothing(String method, String path) {
        cluster.simulator.faults().nodeDead("pve2");
        Reply reply = method.equals("GET") ? cluster.root.get(path) : cluster.root.post(path, Map.of());
        assertThat(reply.status()).isEqualTo(595);
        assertThat(reply.reason()).isEqualTo("No route to host");
        assertThat(reply.text()).isEmpty();
    }

    @Test
    void guestsOfADeadNodeAreUnknownAndHaveNoName() {
        cluster.simulator.faults().nodeDead("pve2");
        JsonNode guest = resource("qemu/101");
        assertThat(guest.path("status").asString()).isEqualTo("unknown");
        assertThat(guest.has("name")).isFalse();
        assertThat(guest.has("maxmem")).isFalse();
        assertThat(resource("qemu/100").path("status").asString()).isEqualTo("stopped");
        assertThat(resource("node/pve2").path("status").asString()).isEqualTo("offline");
        assertThat(resource("node/pve2").has("uptime")).isFalse();
        assertThat(resource("node/pve2").path("maxmem").asLong()).isPositive();
        assertThat(resource("storage/pve2/shared").path("status").asString()).isEqualTo("unknown");
        assertThat(resource("storage/pve2/shared").has("maxdisk")).isFalse();
    }

    @Test
    void theStatusCountsADeadNodeOut() {
        cluster.simulator.faults().nodeDead("pve2");
        JsonNode status = cluster.root.get("/cluster/status").data();
        assertThat(status.path(1).path("online").asInt()).isOne();
        assertThat(status.path(2).path("online").asInt()).isZero();
    }

    @Test
    void whatComesBackIsAsItWas() {
        cluster.simulator.faults().nodeDead("pve2");
        cluster.simulator.faults().nodeAlive("pve2");
        assertThat(resource("qemu/101").path("status").asString()).isEqualTo("stopped");
        try (Client there = new Client(cluster.simulator.endpoint("pve2")).signIn(Client.ROOT, Client.PASSWORD)) {
            assertThat(there.get("/nodes/pve2/qemu/101/config").status()).isEqualTo(200);
        }
    }

    @Test
    void aDeadNodeTakesNoClones() {
        cluster.simulator.faults().nodeDead("pve2");
        assertThat(cluster.root.post("/nodes/pve2/qemu", Map.of("vmid", 303)).status())
                .isEqualTo(595);
        assertThat(cluster.done(cluster.root.post(machine + "/migrate", Map.of("target", "pve2"))))
                .isEqualTo("migration aborted");
        assertThat(cluster.config(machine, "lock")).isEmpty();
    }

    private JsonNode resource(String id) {
        for (JsonNode each : cluster.root.get("/cluster/resources").data()) {
            if (each.path("id").asString().equals(id)) {
                return each;
            }
        }
        throw new AssertionError("no resource " + id);
    }
}
