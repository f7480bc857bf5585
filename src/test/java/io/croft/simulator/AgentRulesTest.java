package io.croft.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** The agent inside a guest answers once the guest has booted, and only there where one is configured. */
@TestInstance(Lifecycle.PER_CLASS)
class AgentRulesTest {

    private final SmallCluster cluster = SmallCluster.start();
    private String machine = "";

    @BeforeAll
    void boot() {
        machine = cluster.machine(100);
        cluster.root.put(
                machine + "/config",
                Map.of("agent", "1", "net0", "virtio,bridge=vmbr0", "ipconfig0", "ip=10.9.0.8/24,gw=10.9.0.1"));
        assertThat(cluster.done(cluster.root.post(machine + "/status/start", Map.of())))
                .isEqualTo("OK");
        Awaitility.await().until(() -> ask("POST", "/ping").status() == 200);
    }

    @AfterAll
    void stop() {
        cluster.close();
    }

    @Test
    void answersAreWrappedAsResult() {
        assertThat(ask("POST", "/ping").data().path("result").isObject()).isTrue();
        assertThat(ask("GET", "/get-host-name")
                        .data()
                        .path("result")
                        .path("host-name")
                        .asString())
                .isEqualTo(cluster.config(machine, "name"));
        assertThat(ask("GET", "/get-osinfo").data().path("result").path("id").asString())
                .isEqualTo("debian");
        assertThat(ask("POST", "/fsfreeze-status").data().path("result").asString())
                .isEqualTo("thawed");
    }

    @Test
    void theCardHasTheAddressOfItsConfigurationBesideLoopbackAndLinkLocal() {
        JsonNode cards = ask("GET", "/network-get-interfaces").data().path("result");
        assertThat(cards.path(0).path("name").asString()).isEqualTo("lo");
        JsonNode card = cards.path(1);
        assertThat(cluster.config(machine, "net0").toLowerCase(Locale.ROOT))
                .contains(card.path("hardware-address").asString());
        assertThat(card.path("ip-addresses").findValuesAsString("ip-address"))
                .contains("10.9.0.8")
                .anyMatch(address -> address.startsWith("fe80::"));
        assertThat(card.path("ip-addresses").path(0).path("prefix").asInt()).isEqualTo(24);
    }

    @Test
    void aCommandIsBegunAndItsEndIsAskedForByItsProcess() {
        Reply begun = cluster.root.post(
                machine + "/agent/exec", Map.of("command", List.of("/bin/cat"), "input-data", "hello"));
        int pid = begun.data().path("pid").asInt();
        JsonNode end = ask("GET", "/exec-status?pid=" + pid).data();
        assertThat(end.path("exited").asInt()).isOne();
        assertThat(end.path("exitcode").asInt()).isZero();
        assertThat(end.path("out-data").asString()).isEqualTo("hello");
        assertThat(ask("GET", "/exec-status?pid=99999").reason()).isEqualTo("Agent error: PID ld does not exist");
    }

    @Test
    void aFileOfMoreThanSixtyKibibytesIsNotWritten() {
        assertThat(write("x".repeat(60 * 1024)).status()).isEqualTo(200);
        Reply refused = write("x".repeat(60 * 1024 + 1));
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.body().path("errors").path("content").asString())
                .isEqualTo("value may only be 61440 characters long");
    }

    @Test
    void withoutAnAgentOrWithoutRunningThereIsNobodyToAsk() {
        String other = cluster.machine(101);
        assertThat(cluster.root.post(other + "/agent/ping", Map.of()).reason()).isEqualTo("VM 101 is not running");
        cluster.root.put(other + "/config", Map.of("agent", "0"));
        cluster.done(cluster.root.post(other + "/status/start", Map.of()));
        assertThat(cluster.root.post(other + "/agent/ping", Map.of()).reason())
                .isEqualTo("No QEMU guest agent configured");
    }

    @Test
    void anAgentThatIsSilentIsNotRunning() {
        cluster.simulator.faults().agents().silent(true);
        try {
            Reply reply = ask("POST", "/ping");
            assertThat(reply.status()).isEqualTo(500);
            assertThat(reply.reason()).isEqualTo("QEMU guest agent is not running");
        } finally {
            cluster.simulator.faults().agents().silent(false);
        }
        assertThat(ask("POST", "/ping").status()).isEqualTo(200);
    }

    @Test
    void aGuestThatStillBootsDoesNotAnswerYet() {
        try (SmallCluster slow =
                SmallCluster.start(builder -> builder.timing(Timing.fast().withBoot(Duration.ofHours(1))))) {
            String booting = slow.machine(100);
            slow.root.put(booting + "/config", Map.of("agent", "enabled=1"));
            slow.done(slow.root.post(booting + "/status/start", Map.of()));
            assertThat(slow.root.post(booting + "/agent/ping", Map.of()).reason())
                    .isEqualTo("QEMU guest agent is not running");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "VM.GuestAgent.Audit, GET, /get-osinfo, 200",
        "VM.GuestAgent.Audit, POST, /ping, 200",
        "VM.GuestAgent.Audit, GET, /exec-status?pid=1, 403",
        "VM.GuestAgent.FileWrite, GET, /get-osinfo, 403",
        "VM.GuestAgent.Unrestricted, GET, /get-osinfo, 200",
        "VM.Audit, POST, /ping, 403",
    })
    void everyQuestionNeedsItsPrivilege(String privilege, String method, String path, int status) {
        try (Client person = cluster.user("/vms/100", privilege)) {
            assertThat(ask(person, method, path).status()).isEqualTo(status);
        }
    }

    @Test
    void whoMayWriteFilesMayNotRunCommands() {
        try (Client person = cluster.user("/vms/100", "VM.GuestAgent.FileWrite")) {
            assertThat(person.post(machine + "/agent/file-write", Map.of("file", "/tmp/x", "content", "y"))
                            .status())
                    .isEqualTo(200);
            assertThat(person.post(machine + "/agent/exec", Map.of("command", "id"))
                            .status())
                    .isEqualTo(403);
        }
    }

    private Reply write(String content) {
        return cluster.root.post(machine + "/agent/file-write", Map.of("file", "/tmp/x", "content", content));
    }

    private Reply ask(String method, String path) {
        return ask(cluster.root, method, path);
    }

    private Reply ask(Client client, String method, String path) {
        String where = machine + "/agent" + path;
        return method.equals("GET") ? client.get(where) : client.post(where, Map.of());
    }
}
