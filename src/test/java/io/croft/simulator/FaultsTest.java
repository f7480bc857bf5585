package io.croft.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class FaultsTest {

    private Simulator simulator;
    private Client client;

    @BeforeEach
    void start() {
        simulator = Simulator.cluster("faulty")
                .user(Client.ROOT, Client.PASSWORD)
                .template(9000, "debian-13")
                .guests(6)
                .timing(Timing.fast())
                .placeholderDisks()
                .start();
        client = Client.root(simulator);
    }

    @AfterEach
    void stop() {
        client.close();
        simulator.close();
        assertThat(simulator.faults().unmet()).as("faults that nothing has met").isEmpty();
    }

    @Test
    void aDeadNodeRefusesAndIsAnsweredForWith595AndAnEmptyBody() {
        Endpoint dead = simulator.endpoint("pve3");
        simulator.faults().nodeDead("pve3");

        Reply proxied = client.get("/nodes/pve3/status");
        assertThat(proxied.status()).isEqualTo(595);
        assertThat(proxied.text()).isEmpty();
        assertThat(client.get("/cluster/resources?type=vm").text()).contains("\"status\":\"unknown\"");
        try (Client direct = new Client(dead)) {
            assertThatThrownBy(() -> direct.get("/version")).isInstanceOf(UncheckedIOException.class);
        }

        simulator.faults().nodeAlive("pve3");
        assertThat(simulator.endpoint("pve3").port()).isEqualTo(dead.port());
        assertThat(client.get("/nodes/pve3/status").status()).isEqualTo(200);
    }

    @Test
    void aLockedStorageEndsTheCloneWithTheLockTimeoutAndLeavesNothingBehind() {
        simulator.faults().storageLocked("shared");

        Reply cloned = client.post("/nodes/pve1/qemu/9000/clone", Map.of("newid", 200));

        assertThat(client.await(simulator, cloned))
                .isEqualTo("clone failed: cfs-lock 'storage-shared' error: got lock request timeout");
        assertThat(simulator.state().guests().find(200)).isEmpty();
        assertThat(simulator.volumes()).containsExactly("shared:9000/base-9000-disk-0.qcow2");
    }

    @Test
    void aTaskFailsWhereItWasOrderedTo() {
        simulator.faults().failTaskAt("qmstart", 50, "start failed: QEMU exited with code 1");

        assertThat(client.await(simulator, client.post("/nodes/pve1/qemu/1000/status/start", Map.of())))
                .isEqualTo("start failed: QEMU exited with code 1");
        assertThat(client.await(simulator, client.post("/nodes/pve1/qemu/1000/status/start", Map.of())))
                .isEqualTo("OK");
    }

    @Test
    void aRequestWhoseConnectionIsCutWasTakenAllTheSame() {
        simulator.faults().cutAfterNextRequest("POST", "/clone$");

        assertThatThrownBy(() -> client.post("/nodes/pve1/qemu/9000/clone", Map.of("newid", 200)))
                .isInstanceOf(UncheckedIOException.class);

        assertThat(simulator.state().guests().find(200)).isPresent();
        assertThat(simulator.requestsServed()).containsEntry("POST /nodes/pve1/qemu/9000/clone", 1L);
    }

    @Test
    void aSwappedCertificateIsShownButTheClusterStillTellsTheOldOne() {
        String before = simulator.endpoint("pve2").fingerprint();

        simulator.faults().swapCertificate("pve2");

        try (Client other = new Client(simulator.endpoint("pve2"))) {
            assertThat(other.shownFingerprint()).isNotEqualTo(before);
        }
        assertThat(client.get("/nodes").text()).contains(before);
    }

    @Test
    void expiredTicketsAreRefused() {
        simulator.faults().expireTickets();

        Reply refused = client.get("/version");

        assertThat(refused.status() + " " + refused.reason()).isEqualTo("401 Authentication failed!");
        assertThat(refused.text()).isEmpty();
    }

    @Test
    void withoutQuorumReadingWorksAndWritingDoesNot() {
        simulator.faults().quorumLost(true);

        assertThat(client.get("/cluster/resources").status()).isEqualTo(200);
        assertThat(client.post("/nodes/pve1/qemu", Map.of("vmid", 300)).reason())
                .isEqualTo("cluster not ready - no quorum?");
    }

    @Test
    void aGuestThatIgnoresShutdownTimesOutUnlessForced() {
        simulator.faults().ignoreShutdown(1001);

        assertThat(client.await(simulator, client.post("/nodes/pve2/qemu/1001/status/shutdown", Map.of("timeout", 0))))
                .isEqualTo("VM quit/powerdown failed - got timeout");
        assertThat(client.await(
                        simulator,
                        client.post("/nodes/pve2/qemu/1001/status/shutdown", Map.of("timeout", 0, "forceStop", 1))))
                .isEqualTo("OK");
    }

    @Test
    void clonesOnOneStorageGoOneAtATime() {
        client.close();
        simulator.close();
        simulator = Simulator.cluster("slow")
                .user(Client.ROOT, Client.PASSWORD)
                .template(9000, "debian-13")
                .timing(Timing.fast().withClonePerDisk(Duration.ofMillis(100)).withLockTimeout(Duration.ofMillis(150)))
                .placeholderDisks()
                .start();
        client = Client.root(simulator);
        List<Reply> started = new ArrayList<>();
        for (int id = 200; id < 205; id++) {
            started.add(client.post("/nodes/pve1/qemu/9000/clone", Map.of("newid", id)));
        }
        List<String> endings =
                started.stream().map(reply -> client.await(simulator, reply)).toList();

        assertThat(endings).contains("OK").anyMatch(ending -> ending.contains("got lock request timeout"));
    }
}
