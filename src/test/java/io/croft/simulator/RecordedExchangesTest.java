package io.croft.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.croft.simulator.storage.Storage;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.JsonNode;

/**
 * Replays what was recorded from a real cluster, in order, and compares status, reason phrase, connection header, error
 * bodies, task endings and the names of the fields.
 */
class RecordedExchangesTest {

    /** Answers that depend on the recorded machine, or calls that are not simulated. */
    private static final Set<Integer> LEFT_OUT = Set.of(
            6, 19, 29, 50, 51, 52, 69, 70, 71, 115, 133, 171, 186, 211, 212, 213, 214, 215, 216, 217, 218, 225, 676,
            677, 678, 684, 685);

    /** Fields of the recorded machine, of its hardware or of features that are not simulated. */
    private static final Set<String> NOT_SIMULATED = Set.of(
            "running-qemu",
            "running-machine",
            "secureboot",
            "exists",
            "cpuinfo",
            "formats",
            "hastate",
            "unused0",
            "has-dbus-vmstate",
            "pressurecpufull",
            "diskread",
            "tokens");

    private final Map<String, String> upids = new HashMap<>();
    private Simulator simulator;
    private Client ticket;
    private Client token;

    @AfterEach
    void stop() {
        if (simulator != null) {
            ticket.close();
            simulator.close();
        }
    }

    @TestFactory
    Stream<DynamicTest> everyRecordedExchangeIsAnsweredAsByARealCluster() {
        Assumptions.assumeTrue(Recording.available(), "the recorded exchanges are not beside the repository");
        IntPredicate replayed = number -> number <= 108
                || number >= 116 && number <= 185
                || number >= 200 && number <= 230
                || number == 313
                || number == 332
                || number == 334
                || number >= 668 && number <= 681;
        start();
        return Recording.all().stream()
                .filter(recording -> replayed.test(recording.number()) && !LEFT_OUT.contains(recording.number()))
                .map(recording -> dynamicTest(recording.name(), () -> replay(recording)));
    }

    private void start() {
        String password = Recording.all().stream()
                .filter(each -> each.number() == 2)
                .findFirst()
                .orElseThrow()
                .request()
                .path("params")
                .path("password")
                .asString();
        simulator = Simulator.cluster("testcluster")
                .version("9.2.11")
                .storage(Storage.sharedDirectory("shared"))
                .storage(Storage.localDirectory("local"))
                .user("root@pam", password)
                .timing(Timing.fast().withBoot(Duration.ofHours(1)))
                .placeholderDisks()
                .start();
        ticket = new Client(simulator.endpoint("pve1")).signIn("root@pam", password);
        token = new Client(simulator.endpoint("pve1"));
    }

    private void replay(Recording recording) throws InterruptedException {
        Reply reply = send(recording);
        assertThat(reply.status() + " " + reply.reason()).isEqualTo(recording.status() + " " + recording.reason());
        String connection =
                recording.response().path("headers").path("Connection").asString();
        assertThat(reply.headers().get("Connection")).isEqualToIgnoringCase(connection);
        assertThat(reply.headers()).containsKeys("Server", "Date", "Expires", "Pragma", "Cache-Control");
        remember(recording, reply);
        if (recording.status() >= 400) {
            sameError(recording, reply);
        } else {
            sameShape(recording.data(), reply.data(), recording);
        }
    }

    private Reply send(Recording recording) throws InterruptedException {
        String path = recording.path();
        for (Map.Entry<String, String> upid : upids.entrySet()) {
            String encoded = URLEncoder.encode(upid.getKey(), StandardCharsets.UTF_8);
            if (path.contains(encoded)) {
                assertThat(simulator.state().tasks().find(upid.getValue()).await(Duration.ofSeconds(20)))
                        .isTrue();
                path = path.replace(encoded, URLEncoder.encode(upid.getValue(), StandardCharsets.UTF_8));
            }
        }
        awaitAllTasks();
        Client client = client(recording);
        Map<String, Object> parameters = recording.parameters();
        parameters.computeIfPresent(
                "digest",
                (_, digest) -> digest.toString().matches("0+")
                        ? digest
                        : ticket.get(recording.path()).data().path("digest").asString());
        return switch (recording.method()) {
            case "GET" -> client.get(path);
            case "DELETE" -> client.delete(path);
            case "PUT" -> client.put(path, parameters);
            default -> client.post(path, parameters);
        };
    }

    private void awaitAllTasks() throws InterruptedException {
        for (var task : simulator.state().tasks().all()) {
            assertThat(task.await(Duration.ofSeconds(20))).isTrue();
        }
    }

    private Client client(Recording recording) {
        boolean wrongToken = recording.number() >= 40 && recording.number() <= 42;
        if (recording.auth().equals("ticket")) {
            return ticket;
        }
        if (recording.auth().equals("token") && !wrongToken) {
            return token;
        }
        Client plain = new Client(simulator.endpoint("pve1"));
        boolean valid = recording.number() == 9 || recording.number() == 10;
        recording.request().path("headers").properties().forEach(header -> {
            if (!header.getKey().equals("Content-Type")) {
                plain.header(header.getKey(), header.getValue().asString());
            }
        });
        return valid ? plain.header("Cookie", ticket.headers().getOrDefault("Cookie", "")) : plain;
    }

    private void remember(Recording recording, Reply reply) {
        if (recording.data().isString() && recording.data().asString().startsWith("UPID:")) {
            assertThat(reply.upid()).startsWith("UPID:");
            upids.put(recording.data().asString(), reply.upid());
        }
        if (recording.number() == 34) {
            token = new Client(simulator.endpoint("pve1"))
                    .token("bob@pve!t1", reply.data().path("value").asString());
        }
    }

    private static void sameError(Recording recording, Reply reply) {
        if (recording.body().isString()) {
            assertThat(reply.text()).isEmpty();
        } else {
            assertThat(reply.body().path("message")).isEqualTo(recording.body().path("message"));
            assertThat(reply.body().path("errors")).isEqualTo(recording.body().path("errors"));
            assertThat(reply.body().path("data").isNull()).isTrue();
        }
    }

    private static void sameShape(JsonNode expected, JsonNode actual, Recording recording) {
        if (expected.isArray()) {
            assertThat(actual.isArray()).isTrue();
            if (!expected.isEmpty()
                    && !recording.name().contains("log")
                    && !recording.path().contains("permissions")) {
                assertThat(actual).isNotEmpty();
                assertThat(fields(actual)).isEqualTo(fields(expected));
            }
        } else if (expected.isObject()) {
            assertThat(String.join(" ", names(actual))).isEqualTo(String.join(" ", names(expected)));
            sameEnding(expected, actual);
        } else {
            assertThat(actual.getNodeType()).isEqualTo(expected.getNodeType());
        }
    }

    private static void sameEnding(JsonNode expected, JsonNode actual) {
        for (String field : Set.of("exitstatus", "status", "qmpstatus", "type", "id")) {
            if (expected.path(field).isString()) {
                assertThat(actual.path(field).asString())
                        .isEqualTo(expected.path(field).asString());
            }
        }
    }

    /** The fields all elements of a list have together. */
    private static Set<String> fields(JsonNode list) {
        Set<String> fields = new TreeSet<>();
        IntStream.range(0, list.size()).forEach(i -> fields.addAll(names(list.get(i))));
        return fields;
    }

    private static Set<String> names(JsonNode object) {
        Set<String> names = new TreeSet<>(object.propertyNames());
        names.removeAll(NOT_SIMULATED);
        return names;
    }
}
