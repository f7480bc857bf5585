package io.croft.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How requests are read and answers are written: bodies, queries, connections, unknown things, other nodes. */
@TestInstance(Lifecycle.PER_CLASS)
class HttpEdgeTest {

    private final SmallCluster cluster = SmallCluster.start();

    @AfterAll
    void stop() {
        cluster.close();
    }

    @Test
    void aBodyIsAFormOrJsonByItsType() {
        assertThat(cluster.root
                        .json("POST", "/pools", "{\"poolid\": \"json\", \"comment\": \"ä\"}")
                        .status())
                .isEqualTo(200);
        assertThat(cluster.root
                        .post("/pools", Map.of("poolid", "form", "comment", "ö & more=1"))
                        .status())
                .isEqualTo(200);
        assertThat(comment("json")).isEqualTo("ä");
        assertThat(comment("form")).isEqualTo("ö & more=1");
    }

    @Test
    void whatStandsInTheQueryWins() {
        assertThat(cluster.root
                        .post("/pools?poolid=query", Map.of("poolid", "body"))
                        .status())
                .isEqualTo(200);
        assertThat(cluster.root.get("/pools/query").status()).isEqualTo(200);
        assertThat(cluster.root.get("/pools/body").status()).isEqualTo(500);
    }

    @Test
    void jsonKnowsFlagsNumbersNothingAndLists() {
        String machine = cluster.machine(100);
        Reply reply = cluster.root.json(
                "PUT", machine + "/config", "{\"onboot\": true, \"cores\": 3, \"description\": null}");
        assertThat(reply.status()).isEqualTo(200);
        assertThat(cluster.config(machine, "onboot")).isEqualTo("1");
        assertThat(cluster.config(machine, "cores")).isEqualTo("3");
        Reply bulk = cluster.root.json("POST", "/cluster/bulk-action/guest/start", "{\"vms\": [100]}");
        assertThat(cluster.done(bulk)).isEqualTo("OK");
        assertThat(cluster.status(machine)).isEqualTo("running");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{bad json", "[1, 2]", "\"text\""})
    void brokenJsonIsAServerError(String body) {
        Reply reply = cluster.root.json("POST", "/pools", body);
        assertThat(reply.status()).isEqualTo(500);
        assertThat(reply.body().path("message").asString()).contains("at character offset");
    }

    @Test
    void aBodyOfMoreThanHalfAMebibyteIsTooLarge() {
        Reply reply = cluster.root.post("/pools", Map.of("poolid", "large", "comment", "x".repeat(600 * 1024)));
        assertThat(reply.status()).isEqualTo(501);
        assertThat(cluster.root.get("/pools/large").status()).isEqualTo(500);
    }

    @Test
    void successKeepsTheConnectionAndEveryErrorEndsIt() {
        assertThat(cluster.root.get("/version").headers().get("Connection")).isEqualToIgnoringCase("Keep-Alive");
        for (String path : List.of("/nosuch", "/nodes/pve1/qemu/4711/config", "/cluster/nextid?vmid=9000")) {
            assertThat(cluster.root.get(path).headers().get("Connection"))
                    .as(path)
                    .isEqualTo("close");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/nosuch", "/nodes/pve1/nosuch", "/nodes/pve1/qemu/9000/nosuch", "/version/more"})
    void anUnknownPathIsNotImplemented(String path) {
        Reply reply = cluster.root.get(path);
        assertThat(reply.status()).isEqualTo(501);
        assertThat(reply.reason()).isEqualTo("Method 'GET " + path + "' not implemented");
    }

    @Test
    void anUnknownVerbOfAKnownPathIsNotImplementedEither() {
        assertThat(cluster.root.delete("/version").reason()).isEqualTo("Method 'DELETE /version' not implemented");
    }

    @Test
    void whoIsUnknownIsNotToldWhatExists() {
        try (Client stranger = new Client(cluster.simulator.endpoint("pve1"))) {
            assertThat(stranger.get("/nosuch").status()).isEqualTo(401);
            assertThat(stranger.get("/nodes/nowhere/status").status()).isEqualTo(401);
            assertThat(stranger.get("/access/domains").data()).hasSize(2);
            assertThat(stranger.get("/access/ticket").status()).isEqualTo(200);
        }
    }

    @Test
    void everyNodeAnswersForTheOthers() {
        try (Client second = new Client(cluster.simulator.endpoint("pve2")).signIn(Client.ROOT, Client.PASSWORD)) {
            String machine = cluster.machine(101);
            Reply started = second.post(machine + "/status/start", Map.of());
            assertThat(started.upid()).startsWith("UPID:pve1:");
            assertThat(cluster.done(started)).isEqualTo("OK");
            var status = second.get("/cluster/status").data();
            assertThat(status.path(1).path("local").asInt()).isZero();
            assertThat(status.path(2).path("local").asInt()).isOne();
        }
    }

    @Test
    void anUnknownNodeIsANameThatIsNotFound() {
        Reply reply = cluster.root.get("/nodes/pve9/storage");
        assertThat(reply.status()).isEqualTo(500);
        assertThat(reply.reason()).startsWith("hostname lookup 'pve9' failed - failed to get address info for: pve9:");
    }

    @Test
    void rightsAreAskedBeforeParameters() {
        try (Client stranger = cluster.user("/")) {
            assertThat(stranger.put(SmallCluster.TEMPLATE + "/config", Map.of("nonsense", 1))
                            .status())
                    .isEqualTo(403);
        }
    }

    @Test
    void everyWrongParameterIsNamedAtOnce() {
        Reply reply = cluster.root.post(
                "/nodes/pve1/qemu", Map.of("vmid", "7", "cores", "many", "bios", "new", "nonsense", "1"));
        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.reason()).isEqualTo("Parameter verification failed.");
        assertThat(reply.body().path("errors").propertyNames())
                .containsExactlyInAnyOrder("vmid", "cores", "bios", "nonsense");
        assertThat(reply.body().path("data").isNull()).isTrue();
    }

    @Test
    void pathsMayBePercentEncoded() {
        assertThat(cluster.root.get("/access/users/root%40pam").status()).isEqualTo(200);
        assertThat(cluster.root.get("/nodes/pve%31/version").status()).isEqualTo(200);
    }

    @Test
    void requestsAreCountedByPath() {
        long before = cluster.simulator.requestsServed().getOrDefault("GET /nodes/pve1/time", 0L);
        cluster.root.get("/nodes/pve1/time");
        assertThat(cluster.simulator.requestsServed()).containsEntry("GET /nodes/pve1/time", before + 1);
        assertThat(cluster.simulator.exchanges()).isNotEmpty();
    }

    private String comment(String pool) {
        return cluster.root.get("/pools/" + pool).data().path("comment").asString();
    }
}
