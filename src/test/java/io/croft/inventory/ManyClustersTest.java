package io.croft.inventory;

import static org.assertj.core.api.Assertions.assertThat;

import io.croft.access.Actor;
import io.croft.access.CurrentActor;
import io.croft.access.TenantId;
import io.croft.cluster.ClusterId;
import io.croft.cluster.Clusters;
import io.croft.cluster.SimulatedClusters;
import io.croft.simulator.Simulator;
import io.croft.testing.As;
import io.croft.testing.CroftTest;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@CroftTest
class ManyClustersTest {

    @Autowired
    Clusters clusters;

    @Autowired
    Inventory inventory;

    @Autowired
    SyncEngine engine;

    @Autowired
    SyncRound round;

    Simulator slow;
    Simulator quick;
    ClusterId slowOne;
    ClusterId quickOne;

    @BeforeEach
    void start() {
        slow = SimulatedClusters.small("slow").nodes("pve1").guests(500).start();
        quick = SimulatedClusters.small("quick").nodes("pve1").guests(500).start();
        slowOne = SimulatedClusters.add(clusters, slow);
        quickOne = SimulatedClusters.add(clusters, quick);
        Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .until(() -> last(slowOne).isPresent() && last(quickOne).isPresent());
    }

    @AfterEach
    void stop() {
        slow.faults().clear();
        As.run(As.superAdmin(), () -> {
            clusters.remove(slowOne);
            clusters.remove(quickOne);
        });
        slow.close();
        quick.close();
    }

    @Test
    void aClusterThatHangsDelaysNoOther() {
        slow.faults().latency("pve1", Duration.ofSeconds(15));
        Instant before = last(quickOne).orElseThrow();
        Instant slowBefore = afterItsPresentRound(slowOne);
        As.run(As.superAdmin(), () -> {
            inventory.syncNow(slowOne);
            inventory.syncNow(quickOne);
        });
        Awaitility.await()
                .atMost(Duration.ofSeconds(10))
                .until(() -> last(quickOne).orElseThrow().isAfter(before));
        assertThat(last(slowOne)).contains(slowBefore);
    }

    @Test
    void oneGuestInAHundredChangedMeansOneRowInAHundredWritten() {
        engine.rest(quickOne);
        CurrentActor.call(Actor.system(TenantId.PROVIDER), () -> round.run(quickOne, Duration.ofSeconds(60)));
        quick.state().guests().all().stream()
                .limit(5)
                .forEach(guest -> guest.configure(config -> config.with("name", "changed-" + guest.id())));
        CurrentActor.call(Actor.system(TenantId.PROVIDER), () -> round.run(quickOne, Duration.ofSeconds(60)));
        assertThat(status(quickOne).orElseThrow().changes()).isEqualTo(5);
    }

    /** When it was last read, once the round that was going on has ended or hangs. */
    private Instant afterItsPresentRound(ClusterId cluster) {
        AtomicReference<Instant> seen = new AtomicReference<>(Instant.MIN);
        Awaitility.await().pollInterval(Duration.ofMillis(500)).until(() -> {
            Instant now = last(cluster).orElseThrow();
            return now.equals(seen.getAndSet(now));
        });
        return seen.get();
    }

    private Optional<Instant> last(ClusterId cluster) {
        return status(cluster).map(SyncStatus::quickAt);
    }

    private Optional<SyncStatus> status(ClusterId cluster) {
        return As.call(As.superAdmin(), inventory::status).stream()
                .filter(each -> each.cluster().equals(cluster))
                .findFirst();
    }
}
