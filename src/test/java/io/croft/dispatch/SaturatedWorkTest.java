package io.croft.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import io.croft.access.Actor;
import io.croft.access.TenantId;
import io.croft.cluster.AddCluster;
import io.croft.cluster.ClusterId;
import io.croft.cluster.Clusters;
import io.croft.cluster.ConnectionForm;
import io.croft.cluster.SaveClusterResult;
import io.croft.cluster.SimulatedClusters;
import io.croft.proxmox.Proxmox;
import io.croft.proxmox.connection.Traffic;
import io.croft.proxmox.error.ProxmoxException;
import io.croft.simulator.GuestView;
import io.croft.simulator.Simulator;
import io.croft.simulator.Timing;
import io.croft.testing.As;
import io.croft.testing.CroftTest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * Work that waits for connections which are all in use makes nobody wait who has connections of another kind. The agent that says
 * nothing is on another node than the one that is asked, as a node has but three workers, and who has them all is served by nobody.
 */
@CroftTest
class SaturatedWorkTest {

    @Autowired
    Clusters clusters;

    @Autowired
    NodeListing nodes;

    private final List<Thread> workers = new ArrayList<>();

    @Test
    void aPersonIsToldWhichNodesAnswerWhileWorkWaitsToAskTheSame() throws Exception {
        try (Simulator simulator = SimulatedClusters.small("saturated")
                .nodes("pve1", "pve2")
                .guests(6)
                .timing(Timing.fast().withAgentTimeout(Duration.ofHours(1)))
                .start()) {
            ClusterId cluster = add(simulator);
            simulator.faults().agents().silent(true);
            try {
                personDoesNotWait(cluster, runningOn(simulator, "pve2"));
            } finally {
                simulator.faults().agents().silent(false);
            }
            for (Thread worker : workers) {
                worker.join();
            }
            As.run(As.superAdmin(), () -> clusters.remove(cluster));
        }
    }

    private void personDoesNotWait(ClusterId cluster, int silent) throws Exception {
        Proxmox proxmox = As.call(As.superAdmin(), () -> clusters.connect(cluster));
        for (int n = 0; n < 2 * Traffic.WORK.connections(); n++) {
            work(() -> proxmox.node("pve2").qemu(silent).agentPing());
        }
        Awaitility.await()
                .until(() -> workers.stream().filter(SaturatedWorkTest::waits).count() >= Traffic.WORK.connections());
        Thread waiting = work(() -> nodes.isSilent(cluster, "pve1"));
        Awaitility.await().until(() -> waits(waiting));
        CompletableFuture<Boolean> person = CompletableFuture.supplyAsync(
                () -> As.call(
                        Actor.system(TenantId.PROVIDER),
                        () -> Traffic.INTERACTIVE.<Boolean, RuntimeException>call(
                                () -> nodes.isSilent(cluster, "pve1"))),
                Thread::startVirtualThread);
        assertThat(person.get(10, TimeUnit.SECONDS)).isFalse();
        assertThat(waiting.isAlive()).isTrue();
    }

    /** All calls go over the first endpoint. */
    private ClusterId add(Simulator simulator) {
        ConnectionForm whole = SimulatedClusters.form(simulator);
        ConnectionForm form = new ConnectionForm(
                whole.endpoints(),
                Map.of(),
                whole.credentials(),
                whole.trust(),
                whole.certificates(),
                whole.ssh(),
                whole.hostKeys());
        AddCluster wish = new AddCluster("saturated " + UUID.randomUUID(), "", form);
        return ((SaveClusterResult.Saved) As.call(As.superAdmin(), () -> clusters.add(wish))).id();
    }

    private static int runningOn(Simulator simulator, String node) {
        return simulator.guests().stream()
                .filter(guest -> guest.node().equals(node) && guest.running())
                .mapToInt(GuestView::id)
                .findFirst()
                .orElseThrow();
    }

    private static boolean waits(Thread worker) {
        return worker.getState() == Thread.State.TIMED_WAITING;
    }

    private Thread work(Runnable call) {
        Thread worker = Thread.ofPlatform()
                .start(() -> As.run(
                        Actor.system(TenantId.PROVIDER),
                        () -> Traffic.WORK.run(() -> {
                            try {
                                call.run();
                            } catch (ProxmoxException ignored) {
                                // it was too late
                            }
                        })));
        workers.add(worker);
        return worker;
    }
}
