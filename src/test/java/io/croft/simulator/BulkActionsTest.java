package io.croft.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

/** Bulk actions exist from 9.1, leave templates alone and act only on what the caller may switch. */
@TestInstance(Lifecycle.PER_CLASS)
class BulkActionsTest {

    private static final String BULK = "/cluster/bulk-action/guest/";

    private final SmallCluster cluster = SmallCluster.start();

    @BeforeEach
    void threeAtRest() {
        for (int id = 100; id < 103; id++) {
            if (cluster.root.get("/nodes/pve1/qemu/" + id + "/config").status() != 200) {
                cluster.machine(id);
            }
            cluster.done(cluster.root.post("/nodes/pve1/qemu/" + id + "/status/stop", Map.of()));
        }
    }

    @AfterAll
    void stop() {
        cluster.close();
    }

    @Test
    void thoseThatAreNamedAreStarted() {
        Reply begun = cluster.root.post(BULK + "start", Map.of("vms", List.of(100, 102)));
        assertThat(cluster.done(begun)).isEqualTo("OK");
        assertThat(running()).containsExactly(100, 102);
        assertThat(cluster.log(begun)).anyMatch(line -> line.contains("100")).noneMatch(line -> line.contains("101"));
    }

    @Test
    void withoutNamesAllAreMeantButTemplates() {
        Reply begun = cluster.root.post(BULK + "start", Map.of());
        assertThat(cluster.done(begun)).isEqualTo("OK");
        assertThat(running()).containsExactly(100, 101, 102);
        assertThat(cluster.log(begun)).noneMatch(line -> line.contains("9000"));
    }

    @Test
    void onlyWhatTheCallerMaySwitchIsSwitched() {
        try (Client person = cluster.user("/vms/101", "VM.PowerMgmt", "VM.Audit")) {
            assertThat(cluster.done(person.post(BULK + "start", Map.of("vms", List.of(100, 101)))))
                    .isEqualTo("OK");
            assertThat(running()).containsExactly(101);
        }
    }

    @Test
    void oneThatFailsDoesNotKeepTheOthersBack() {
        cluster.done(cluster.root.post("/nodes/pve1/qemu/100/status/start", Map.of()));
        cluster.done(cluster.root.post(BULK + "start", Map.of("vms", List.of(100, 101, 102), "max-workers", 1)));
        assertThat(running()).containsExactly(100, 101, 102);
    }

    @Test
    void whatDoesNotShutDownIsStopped() {
        cluster.done(cluster.root.post("/nodes/pve1/qemu/100/status/start", Map.of()));
        cluster.simulator.faults().ignoreShutdown(100);
        assertThat(cluster.done(cluster.root.post(BULK + "shutdown", Map.of("vms", 100, "timeout", 0))))
                .isEqualTo("OK");
        assertThat(running()).isEmpty();
    }

    @Test
    void upToSixtyFourWorkAtOnce() {
        for (int workers : List.of(0, 65)) {
            Reply refused = cluster.root.post(BULK + "start", Map.of("vms", 100, "max-workers", workers));
            assertThat(refused.status()).isEqualTo(400);
        }
        assertThat(cluster.done(cluster.root.post(BULK + "start", Map.of("vms", 100, "max-workers", 64))))
                .isEqualTo("OK");
    }

    @Test
    void aReleaseBeforeNineOneHasNoBulkActions() {
        try (SmallCluster older = SmallCluster.start(builder -> builder.version("9.0.4"))) {
            assertThat(older.root.post(BULK + "start", Map.of()).status()).isEqualTo(501);
            assertThat(older.root.get("/cluster/bulk-action").status()).isEqualTo(501);
        }
    }

    private List<Integer> running() {
        return cluster.simulator.guests().stream()
                .filter(GuestView::running)
                .map(GuestView::id)
                .toList();
    }
}
