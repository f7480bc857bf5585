package io.croft.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import io.croft.access.TenantId;
import io.croft.cluster.ClusterId;
import io.croft.testing.As;
import io.croft.testing.TestClock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LaneQueueTest {

    private static final LaneSizes SIZES = new LaneSizes(24, 3, 3, 6, 6, 1, 3, 2);

    private final TestClock clock = new TestClock();
    private final LaneQueue queue = new LaneQueue(SIZES, clock);
    private final ClusterId cluster = ClusterId.next();
    private final TenantId company = As.newCompany();
    private final Lane storage = new Lane.OfStorage(cluster, "shared");

    @Test
    void aLaneHoldsItsSizeAndTheReserveAndNoMoreWhoeverCameFirst() {
        var interactive = arrive(8, Urgency.INTERACTIVE, Set.of(storage));
        var bulk = arrive(8, Urgency.BULK, Set.of(storage));
        queue.serve();
        assertThat(inside(interactive)).isEqualTo(5);
        assertThat(inside(bulk)).isZero();
        interactive.stream().filter(LaneQueue.Entry::granted).limit(2).forEach(queue::remove);
        queue.serve();
        assertThat(inside(interactive) + inside(bulk)).isEqualTo(5 + 2);
    }

    @Test
    void bulkWorkThatHasWaitedLongGetsTheNextSlotOfALaneThatPeopleKeepFull() {
        var people = arrive(5, Urgency.INTERACTIVE, Set.of(storage));
        queue.serve();
        var bulk = arrive(1, Urgency.BULK, Set.of(storage));
        clock.advance(Duration.ofSeconds(11));
        var others = arrive(4, Urgency.INTERACTIVE, Set.of(storage));
        queue.remove(people.getFirst());
        queue.serve();
        assertThat(inside(bulk)).isEqualTo(1);
        assertThat(inside(others)).isZero();
    }

    @Test
    void aHundredThatHaveWaitedLongLeavePeopleTheReserve() {
        arrive(100, Urgency.BULK, Set.of(storage));
        queue.serve();
        clock.advance(Duration.ofMinutes(1));
        var people = arrive(3, Urgency.INTERACTIVE, Set.of(storage));
        queue.serve();
        assertThat(inside(people)).isEqualTo(2);
    }

    @Test
    void workThatWaitsForADeadNodeLeavesTheOtherNodesTheirSharedStorage() {
        Lane dead = new Lane.OfNode(cluster, "pve3");
        arrive(3, Urgency.NORMAL, Set.of(dead));
        queue.serve();
        arrive(30, Urgency.NORMAL, Set.of(dead, storage, new Lane.OfCluster(cluster)));
        clock.advance(Duration.ofMinutes(1));
        var others = IntStream.range(0, 6)
                .mapToObj(n -> arrive(
                                1,
                                Urgency.NORMAL,
                                Set.of(
                                        new Lane.OfNode(cluster, "pve" + (1 + n % 2)),
                                        storage,
                                        new Lane.OfCluster(cluster)))
                        .getFirst())
                .toList();
        var person = arrive(
                1, Urgency.INTERACTIVE, Set.of(new Lane.OfNode(cluster, "pve1"), storage, new Lane.OfCluster(cluster)));
        queue.serve();
        assertThat(inside(others)).isEqualTo(2);
        assertThat(inside(person)).isEqualTo(1);
    }

    private List<LaneQueue.Entry> arrive(int count, Urgency urgency, Set<Lane> lanes) {
        List<LaneQueue.Entry> entries = new ArrayList<>();
        for (int n = 0; n < count; n++) {
            entries.add(queue.arrive(lanes, new WorkContext(company, urgency, WorkProgress.SILENT)));
        }
        return entries;
    }

    private static long inside(List<LaneQueue.Entry> entries) {
        return entries.stream().filter(LaneQueue.Entry::granted).count();
    }
}
