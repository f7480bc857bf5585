package io.croft.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PersistenceTest {

    @TempDir
    private Path directory;

    @Test
    void aRestartMeetsTheSameGuestsTokensTasksAndCertificates() {
        List<Endpoint> before;
        String secret;
        try (Simulator simulator = simulator().start();
                Client client = Client.root(simulator)) {
            client.await(simulator, client.post("/nodes/pve1/qemu/9000/clone", Map.of("newid", 200, "name", "kept")));
            client.await(simulator, client.post("/nodes/pve1/qemu/200/status/start", Map.of()));
            client.put("/nodes/pve1/qemu/200/config", Map.of("description", "first\nsecond: 100 %"));
            secret = client.post("/access/users/root@pam/token/api", Map.of("privsep", 0))
                    .data()
                    .path("value")
                    .asString();
            before = simulator.endpoints();
        }
        try (Simulator simulator = simulator().start();
                Client client = new Client(simulator.endpoint("pve1")).token("root@pam!api", secret)) {
            assertThat(simulator.guests()).extracting(GuestView::name).containsExactlyInAnyOrder("debian-13", "kept");
            assertThat(client.get("/nodes/pve1/qemu/200/config")
                            .data()
                            .path("description")
                            .asString())
                    .isEqualTo("first\nsecond: 100 %");
            assertThat(client.get("/nodes/pve1/qemu/200/status/current")
                            .data()
                            .path("status")
                            .asString())
                    .isEqualTo("running");
            assertThat(client.get("/cluster/tasks").data()).hasSize(2);
            assertThat(simulator.volumes()).contains("shared:9000/base-9000-disk-0.qcow2/200/vm-200-disk-0.qcow2");
            assertThat(simulator.endpoints())
                    .extracting(Endpoint::fingerprint)
                    .isEqualTo(before.stream().map(Endpoint::fingerprint).toList());
        }
    }

    private SimulatorBuilder simulator() {
        return Simulator.cluster("kept")
                .user(Client.ROOT, Client.PASSWORD)
                .template(9000, "debian-13")
                .directory(directory)
                .timing(Timing.fast())
                .placeholderDisks();
    }
}
