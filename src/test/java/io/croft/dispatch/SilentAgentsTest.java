package io.croft.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import io.croft.access.Role;
import io.croft.cluster.ClusterGrant;
import io.croft.cluster.ClusterGrants;
import io.croft.cluster.ClusterId;
import io.croft.cluster.Clusters;
import io.croft.cluster.SimulatedClusters;
import io.croft.discovery.Discovery;
import io.croft.inventory.GuestRef;
import io.croft.inventory.Inventory;
import io.croft.simulator.Simulator;
import io.croft.simulator.Timing;
import io.croft.testing.As;
import io.croft.testing.CroftTest;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Guests whose agent is on and silent cost PVE 3 s a question; nobody but those who ask them waits for that. */
@CroftTest
class SilentAgentsTest {

    private static final int STOPPED = 1000;

    @Autowired
    Clusters clusters;

    @Autowired
    ClusterGrants grants;

    @Autowired
    Inventory inventory;

    @Autowired
    Discovery discovery;

    @Autowired
    GuestWork work;

    @Test
    void aPersonsStartEndsWhileTheAgentsOfTwentyFiveRunningGuestsAreSilent() throws Exception {
        try (Simulator simulator = SimulatedClusters.small("silent")
                .nodes("pve1")
                .guests(38)
                .timing(Timing.fast().withAgentTimeout(Duration.ofHours(1)))
                .start()) {
            ClusterId cluster = SimulatedClusters.add(clusters, simulator);
            var company = As.newCompany();
            As.run(As.superAdmin(), () -> grants.grant(new ClusterGrant(cluster, company, Set.of(), Set.of())));
            GuestMark mark = new GuestMark("seat:silent");
            simulator
                    .state()
                    .guests()
                    .find(STOPPED)
                    .orElseThrow()
                    .configure(config -> config.with("description", mark.notes("")));
            simulator.faults().agents().silent(true);
            List<Integer> running =
                    IntStream.range(0, 38).filter(i -> i % 3 != 0).boxed().toList();
            assertThat(running).hasSize(25);
            As.run(
                    As.superAdmin(),
                    () -> running.forEach(i -> {
                        GuestRef guest = new GuestRef(cluster, 1000 + i);
                        inventory.refresh(guest);
                        discovery.lookForAddress(guest);
                    }));
            Awaitility.await()
                    .atMost(Duration.ofMinutes(1))
                    .until(() -> simulator.faults().agents().hanging() == 2);
            As.call(As.actor(Role.TEACHER, company), () -> {
                work.start(
                        new MarkedGuest(new GuestRef(cluster, STOPPED), mark.value()),
                        WorkContext.silent(Urgency.INTERACTIVE));
                return true;
            });
            assertThat(simulator
                            .state()
                            .guests()
                            .find(STOPPED)
                            .orElseThrow()
                            .power()
                            .running())
                    .isTrue();
            assertThat(simulator.faults().agents().hanging()).isEqualTo(2);
            simulator.faults().clear();
            As.run(As.superAdmin(), () -> clusters.remove(cluster));
        }
    }
}
