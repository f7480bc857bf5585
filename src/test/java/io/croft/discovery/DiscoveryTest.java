package io.croft.discovery;

import static org.assertj.core.api.Assertions.assertThat;

import io.croft.cluster.ClusterId;
import io.croft.cluster.Clusters;
import io.croft.cluster.SimulatedClusters;
import io.croft.inventory.AddressSource;
import io.croft.inventory.GuestDetails;
import io.croft.inventory.GuestRef;
import io.croft.inventory.GuestState;
import io.croft.inventory.Guests;
import io.croft.inventory.Inventory;
import io.croft.simulator.Simulator;
import io.croft.simulator.guest.Guest;
import io.croft.simulator.guest.GuestConfig;
import io.croft.simulator.guest.GuestKind;
import io.croft.simulator.guest.PowerState;
import io.croft.testing.As;
import io.croft.testing.CroftTest;
import java.time.Duration;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What is heard of the addresses of guests stands in the mirror. */
@CroftTest
class DiscoveryTest {

    /** The second guest of a small cluster runs, and its agent answers. */
    private static final int RUNNING = 1001;

    @Autowired
    Clusters clusters;

    @Autowired
    Inventory inventory;

    @Autowired
    Discovery discovery;

    @Autowired
    Guests guests;

    @Test
    void theAddressOfARunningMachineIsFoundAndKeptWithItsSource() {
        try (Simulator simulator =
                SimulatedClusters.small("found").nodes("pve1").guests(2).start()) {
            ClusterId cluster = SimulatedClusters.add(clusters, simulator);
            GuestRef guest = new GuestRef(cluster, RUNNING);
            As.run(As.superAdmin(), () -> {
                inventory.refresh(guest);
                discovery.lookForAddress(guest);
            });
            Awaitility.await()
                    .atMost(Duration.ofMinutes(1))
                    .untilAsserted(() -> As.run(
                            As.superAdmin(),
                            () -> assertThat(details(guest).row().addresses()).isNotEmpty()));
            As.run(As.superAdmin(), () -> {
                assertThat(details(guest).addressSource()).isEqualTo(AddressSource.AGENT);
                clusters.remove(cluster);
            });
        }
    }

    @Test
    void theAddressOfARunningContainerIsToldByItsNode() {
        try (Simulator simulator =
                SimulatedClusters.small("container").nodes("pve1").start()) {
            Guest container = simulator
                    .state()
                    .guests()
                    .create(
                            "pve1",
                            GuestKind.LXC,
                            700,
                            GuestConfig.empty()
                                    .with("hostname", "ct")
                                    .with("net0", "name=eth0,bridge=vmbr0,hwaddr=BC:24:11:00:07:00,ip=10.7.0.7/24"))
                    .orElseThrow();
            ClusterId cluster = SimulatedClusters.add(clusters, simulator);
            GuestRef guest = new GuestRef(cluster, 700);
            As.run(As.superAdmin(), () -> {
                inventory.refresh(guest);
                assertThat(details(guest).row().state()).isEqualTo(GuestState.STOPPED);
                container.power(PowerState.started(4711, 1, 1));
                inventory.refresh(guest);
                assertThat(details(guest).row().state()).isEqualTo(GuestState.RUNNING);
                discovery.lookForAddress(guest);
            });
            Awaitility.await()
                    .atMost(Duration.ofMinutes(1))
                    .untilAsserted(() -> As.run(
                            As.superAdmin(),
                            () -> assertThat(details(guest).row().addresses())
                                    .extracting(Object::toString)
                                    .containsExactly("10.7.0.7")));
            As.run(As.superAdmin(), () -> {
                assertThat(details(guest).addressSource()).isEqualTo(AddressSource.CONTAINER);
                clusters.remove(cluster);
            });
        }
    }

    private GuestDetails details(GuestRef guest) {
        return guests.find(guest).orElseThrow();
    }
}
