package io.croft.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SimulatorTest {

    private Simulator simulator;
    private Client client;

    @BeforeEach
    void start() {
        simulator = Simulator.cluster("testcluster")
                .user(Client.ROOT, Client.PASSWORD)
                .token("croft@pve!api", "11111111-2222-4333-8444-555555555555", "VM.Audit", "Sys.Audit")
                .template(9000, "debian-13")
                .guests(3)
                .timing(Timing.fast())
                .placeholderDisks()
                .start();
        client = Client.root(simulator);
    }

    @AfterEach
    void stop() {
        client.close();
        simulator.close();
    }

    @Test
    void everyNodeAnswersWithItsVersion() {
        for (Endpoint endpoint : simulator.endpoints()) {
            try (Client other = new Client(endpoint).signIn(Client.ROOT, Client.PASSWORD)) {
                assertThat(other.get("/version").data().path("version").asString())
                        .isEqualTo("9.2.2");
            }
        }
        assertThat(simulator.endpoints()).extracting(Endpoint::fingerprint).doesNotHaveDuplicates();
    }

    @Test
    void aTokenSignsInAndSeesWhatItMay() {
        try (Client token =
                new Client(simulator.endpoint("pve2")).token("croft@pve!api", "11111111-2222-4333-8444-555555555555")) {
            assertThat(token.get("/cluster/resources?type=vm").data()).hasSize(4);
            assertThat(token.post("/nodes/pve1/qemu/9000/clone", Map.of("newid", 200))
                            .reason())
                    .isEqualTo("Permission check failed (/vms/9000, VM.Clone)");
        }
    }

    @Test
    void aTemplateIsClonedByLinksAndTheCloneIsStarted() {
        Reply cloned = client.post("/nodes/pve1/qemu/9000/clone", Map.of("newid", 200, "name", "web-01"));
        assertThat(client.await(simulator, cloned)).isEqualTo("OK");
        assertThat(simulator.volumes()).contains("shared:9000/base-9000-disk-0.qcow2/200/vm-200-disk-0.qcow2");

        Reply started = client.post("/nodes/pve1/qemu/200/status/start", Map.of());
        assertThat(client.await(simulator, started)).isEqualTo("OK");
        assertThat(client.get("/nodes/pve1/qemu/200/status/current")
                        .data()
                        .path("status")
                        .asString())
                .isEqualTo("running");
    }

    @Test
    void startingTwiceFailsOnlyInTheTask() {
        Reply again = client.post("/nodes/pve2/qemu/1001/status/start", Map.of());

        assertThat(again.status()).isEqualTo(200);
        assertThat(client.await(simulator, again)).isEqualTo("VM 1001 already running");
    }

    @Test
    void manyGuestsAreShutDownByOneTask() {
        Reply started = client.post("/cluster/bulk-action/guest/shutdown", Map.of("vms", List.of(1001, 1002)));

        assertThat(client.await(simulator, started)).isEqualTo("OK");
        assertThat(simulator.guests()).noneMatch(GuestView::running);
    }
}
