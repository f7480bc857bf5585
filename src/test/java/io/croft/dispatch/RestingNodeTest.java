package io.croft.dispatch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.croft.cluster.Clusters;
import io.croft.inventory.Inventory;
import io.croft.ssh.HostKeyProbe;
import io.croft.ssh.HostUnreachable;
import io.croft.testing.CroftTest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A node that is left alone for a few seconds after it let somebody wait in vain: a person is told at once, work waits for it. */
@CroftTest
class RestingNodeTest {

    @Autowired
    Lanes lanes;

    @Autowired
    Clusters clusters;

    @Autowired
    ClusterListing sight;

    @Autowired
    NodeListing nodes;

    @Autowired
    Inventory inventory;

    private final List<Duration> waits = new ArrayList<>();
    private NodeWork work;
    private int asked;

    @BeforeEach
    void make() {
        work = new NodeWork(lanes, clusters, sight, nodes, inventory, waits::add);
    }

    @Test
    void whoWaitsAtTheScreenIsToldAfterTheSecondTimeTheSameFailureIsTold() {
        HostUnreachable same = unreachable();
        assertThatThrownBy(() -> work.again("pve1", WorkProgress.SILENT, false, () -> fail(same)))
                .isInstanceOf(WorkFailed.class);
        assertThat(asked).isEqualTo(2);
        assertThat(waits).hasSize(1);
    }

    @Test
    void workWaitsUntilTheNodeIsTriedAnewAndThatCostsNoAttempt() throws Exception {
        HostUnreachable same = unreachable();
        String done = work.again("pve1", WorkProgress.SILENT, true, () -> asked < 12 ? fail(same) : "done");
        assertThat(done).isEqualTo("done");
        assertThat(asked).isEqualTo(12);
    }

    @Test
    void failuresThatAreEachLearntAnewEndTheWorkAfterFour() {
        assertThatThrownBy(() -> work.again("pve1", WorkProgress.SILENT, true, () -> fail(unreachable())))
                .isInstanceOf(WorkFailed.class);
        assertThat(asked).isEqualTo(4);
    }

    private String fail(HostUnreachable failure) {
        asked++;
        throw failure;
    }

    /** Nothing listens there. */
    private static HostUnreachable unreachable() {
        return catchThrowableOfType(HostUnreachable.class, () -> HostKeyProbe.fetch("127.0.0.1", 1));
    }
}
