package io.croft.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import tools.jackson.databind.JsonNode;

/**
 * What was recorded of a real cluster in a certain state: a node down, no quorum, a locked machine, a guest with an agent. The
 * state is made first, then every call is compared in status, reason phrase, error body and the names of its fields.
 */
@TestInstance(Lifecycle.PER_CLASS)
class RecordedStatesTest {

    /** Fields of features that are not simulated, or of the recorded machine. */
    private static final Set<String> NOT_SIMULATED =
            Set.of("hastate", "pool", "tags", "clustername", "inet", "hardware-address", "cap");

    private final SmallCluster cluster = SmallCluster.start(
            builder -> builder.nodes("pve1", "pve2", "pve3").version("9.2.11").user("bob@pve", "bobpw12345"));

    @BeforeAll
    void make() {
        cluster.machine(100);
        String guest = cluster.machine(140);
        cluster.root.put(guest + "/config", Map.of("agent", "1", "net0", "virtio,bridge=vmbr0"));
        cluster.done(cluster.root.post(guest + "/status/start", Map.of()));
        Awaitility.await()
                .until(() -> cluster.root.post(guest + "/agent/ping", Map.of()).status() == 200);
    }

    @AfterEach
    void mend() {
        cluster.simulator.faults().clear();
    }

    @AfterAll
    void stop() {
        cluster.close();
    }

    @Test
    void aNodeThatIsDownIsAnsweredForAsByARealCluster() {
        cluster.simulator.faults().nodeDead("pve3");
        replay(640, 641, 642, 643, 644);
    }

    @Test
    void withoutQuorumItAnswersAsARealCluster() {
        cluster.simulator.faults().quorumLost(true);
        replay(651, 652, 653, 654, 655);
    }

    @Test
    void aLockedMachineAnswersAsARealOne() throws InterruptedException {
        replay(660, 661, 662);
        for (var task : cluster.simulator.state().tasks().all()) {
            assertThat(task.await(Duration.ofSeconds(10))).isTrue();
        }
        replay(665, 667);
    }

    @Test
    void anAgentAnswersAsARealOne() {
        replay(700, 701, 702, 703, 706, 708, 710, 711, 713, 714, 719, 723);
    }

    @Test
    void aWrongCodeIsRefusedAsByARealCluster() {
        replay(548);
    }

    private void replay(int... numbers) {
        Assumptions.assumeTrue(Recording.available(), "the recorded exchanges are not beside the repository");
        var all = Recording.all();
        for (int number : numbers) {
            Recording recording = all.stream()
                    .filter(each -> each.number() == number)
                    .findFirst()
                    .orElseThrow();
            compare(recording, send(recording));
        }
    }

    private Reply send(Recording recording) {
        return switch (recording.method()) {
            case "GET" -> cluster.root.get(recording.path());
            case "DELETE" -> cluster.root.delete(recording.path());
            case "PUT" -> cluster.root.put(recording.path(), recording.parameters());
            default -> cluster.root.post(recording.path(), recording.parameters());
        };
    }

    private static void compare(Recording recording, Reply reply) {
        assertThat(reply.status() + " " + withoutProcess(reply.reason()))
                .as(recording.name())
                .isEqualTo(recording.status() + " " + withoutProcess(recording.reason()));
        if (recording.body().isString()) {
            assertThat(reply.text()).as(recording.name()).isEmpty();
        } else if (recording.status() >= 400) {
            assertThat(withoutProcess(reply.body().path("message").asString()))
                    .isEqualTo(withoutProcess(recording.body().path("message").asString()));
            assertThat(reply.body().path("errors")).isEqualTo(recording.body().path("errors"));
        } else {
            Set<String> missing = fields(recording.data());
            missing.removeAll(fields(reply.data()));
            missing.removeAll(NOT_SIMULATED);
            assertThat(missing).as(recording.name()).isEmpty();
        }
    }

    /** A process id stands in the name of a temporary file. */
    private static String withoutProcess(String text) {
        return text.replaceAll("tmp\\.\\d+", "tmp");
    }

    /** The names of all fields, of the elements of lists too. */
    private static Set<String> fields(JsonNode data) {
        Set<String> names = new TreeSet<>();
        if (data.isObject()) {
            names.addAll(data.propertyNames());
            data.path("result").forEach(each -> names.addAll(fields(each)));
        }
        if (data.isArray()) {
            data.forEach(each -> names.addAll(fields(each)));
        }
        return names;
    }
}
