package io.croft.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LoadTest {

    @Test
    void tenThousandGuestsAreListedAndANewOneFindsItsPlace() {
        try (Simulator simulator = Simulator.cluster("large")
                        .user(Client.ROOT, Client.PASSWORD)
                        .guests(10_000)
                        .timing(Timing.fast().withStatistics(Duration.ofSeconds(10)))
                        .placeholderDisks()
                        .start();
                Client client = Client.root(simulator)) {
            assertThat(client.get("/cluster/resources?type=vm").data()).hasSize(10_000);
            assertThat(client.await(simulator, client.post("/nodes/pve1/qemu", Map.of("vmid", 500, "name", "late"))))
                    .isEqualTo("OK");
            assertThat(client.get("/cluster/resources?type=vm").text()).contains("\"id\":\"qemu/500\"");
        }
    }
}
