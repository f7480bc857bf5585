package io.croft.dispatch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import io.croft.cluster.ClusterGrants;
import io.croft.cluster.Clusters;
import io.croft.inventory.GuestRef;
import io.croft.simulator.Timing;
import io.croft.testing.As;
import io.croft.testing.CroftTest;
import io.croft.testing.TestClock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@CroftTest
class VmIdsTest {

    private static final VmIdRange RANGE = new VmIdRange(8998, 9099);

    @Autowired
    Clusters clusters;

    @Autowired
    ClusterGrants grants;

    @Autowired
    VmIds vmIds;

    @Autowired
    TestClock clock;

    private SimulatedCluster pve;

    @BeforeEach
    void start() {
        pve = new SimulatedCluster(clusters, grants, Timing.fast());
    }

    @AfterEach
    void stop() {
        clock.reset();
        pve.close();
    }

    @Test
    void thePurposeKeepsItsIdAndIdsInUseAreSkipped() {
        GuestRef first = lease("seat:1", RANGE);
        assertThat(first.vmid()).isEqualTo(8998);
        assertThat(lease("seat:2", RANGE).vmid()).isEqualTo(8999);
        assertThat(lease("seat:3", RANGE).vmid())
                .as("9000 is a template on the cluster")
                .isEqualTo(9001);
        assertThat(lease("seat:1", RANGE)).isEqualTo(first);
    }

    @Test
    void manyWhoLeaseAtOnceNeverGetTheSameId() throws Exception {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<GuestRef>> leases = threads.invokeAll(IntStream.range(0, 60)
                    .mapToObj(n -> (Callable<GuestRef>) () -> lease("seat:" + n % 50, RANGE))
                    .toList());
            List<GuestRef> distinct =
                    leases.stream().map(Future::resultNow).distinct().toList();
            assertThat(distinct).hasSize(50);
        }
    }

    @Test
    void aReleasedIdIsQuarantined() {
        VmIdRange small = new VmIdRange(300, 300);
        GuestRef leased = lease("seat:1", small);
        vmIds.release(leased);
        assertThatThrownBy(() -> lease("seat:2", small))
                .asInstanceOf(type(WorkFailed.class))
                .extracting(WorkFailed::kind)
                .isEqualTo(FailureKind.FULL);
        clock.advance(Duration.ofHours(2));
        assertThat(lease("seat:2", small)).isEqualTo(leased);
    }

    @Test
    void aReplacedIdGoesToNobodyAndThePurposeKeepsTheNewOne() {
        GuestRef taken = lease("seat:1", RANGE);
        GuestRef replaced = As.call(pve.teacher, () -> vmIds.replace(taken));
        assertThat(replaced).isNotEqualTo(taken);
        assertThat(lease("seat:1", RANGE)).isEqualTo(replaced);
        assertThat(lease("seat:2", RANGE)).isNotIn(taken, replaced);
    }

    private GuestRef lease(String purpose, VmIdRange range) {
        return As.call(pve.teacher, () -> vmIds.lease(new LeaseRequest(pve.id, pve.company, purpose, range)));
    }
}
