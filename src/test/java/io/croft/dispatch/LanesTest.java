package io.croft.dispatch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.croft.access.TenantId;
import io.croft.cluster.ClusterId;
import io.croft.job.JobCancelled;
import io.croft.kernel.Text;
import io.croft.testing.As;
import io.croft.testing.TestClock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class LanesTest {

    private static final LaneSizes SIZES = new LaneSizes(8, 3, 2, 4, 2, 1, 2, 1);

    private final TestClock clock = new TestClock();
    private final Lanes lanes = new Lanes(SIZES, clock);
    private final ClusterId cluster = ClusterId.next();
    private final Lane storage = new Lane.OfStorage(cluster, "shared");
    private final TenantId company = As.newCompany();
    private final ConcurrentLinkedQueue<String> order = new ConcurrentLinkedQueue<>();
    private final List<Thread> threads = new ArrayList<>();
    private final CountDownLatch hold = new CountDownLatch(1);

    @AfterEach
    void end() throws InterruptedException {
        hold.countDown();
        for (Thread thread : threads) {
            thread.join();
        }
    }

    @Test
    void noMoreWorkIsInALaneThanItBears() {
        AtomicInteger inside = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        for (int n = 0; n < 40; n++) {
            begin(Set.of(storage), Urgency.BULK, company, () -> {
                most.accumulateAndGet(inside.incrementAndGet(), Math::max);
                Thread.onSpinWait();
                inside.decrementAndGet();
                order.add("done");
            });
        }
        await().until(() -> order.size() == 40);
        assertThat(most.get()).isBetween(1, SIZES.storage());
    }

    @Test
    void interactiveWorkEntersAtOnceWhileBulkFillsTheLane() {
        fill(storage, 2);
        begin(Set.of(storage), Urgency.BULK, company, () -> order.add("bulk"));
        begin(Set.of(storage), Urgency.INTERACTIVE, company, () -> order.add("interactive"));
        await().until(() -> order.contains("interactive"));
        assertThat(order).doesNotContain("bulk");
    }

    @Test
    void interactiveWorkOvertakesBulkThatCameEarlier() {
        fill(storage, 2);
        CountDownLatch reserve = holdOne(Urgency.INTERACTIVE);
        WaitingFor bulk = begin(Set.of(storage), Urgency.BULK, company, () -> order.add("bulk"));
        bulk.await();
        WaitingFor interactive = begin(Set.of(storage), Urgency.INTERACTIVE, company, () -> order.add("interactive"));
        interactive.await();
        reserve.countDown();
        await().until(() -> order.contains("interactive"));
        assertThat(order).doesNotContain("bulk");
    }

    @Test
    void aCompanyWithAHundredMachinesDoesNotHoldUpOneWithASingleOne() {
        Lane node = new Lane.OfNode(cluster, "pve1");
        CountDownLatch first = new CountDownLatch(1);
        for (int n = 0; n < 3; n++) {
            CountDownLatch latch = n == 0 ? first : hold;
            begin(Set.of(node), Urgency.BULK, company, () -> {
                order.add("big");
                awaitLatch(latch);
            });
        }
        await().until(() -> order.size() == 3);
        List<WaitingFor> queue = new ArrayList<>();
        for (int n = 0; n < 20; n++) {
            queue.add(begin(Set.of(node), Urgency.BULK, company, () -> order.add("big")));
        }
        queue.forEach(WaitingFor::await);
        begin(Set.of(node), Urgency.BULK, As.newCompany(), () -> order.add("small"))
                .await();
        first.countDown();
        await().until(() -> order.size() > 3);
        assertThat(new ArrayList<>(order).get(3)).isEqualTo("small");
    }

    @Test
    void workThatWaitsForOneLaneHoldsNoneOfTheOthers() {
        Lane other = new Lane.OfStorage(cluster, "local");
        fill(storage, 2);
        begin(Set.of(storage, other), Urgency.NORMAL, company, () -> order.add("both"))
                .await();
        begin(Set.of(other), Urgency.NORMAL, company, () -> order.add("other"));
        await().until(() -> order.contains("other"));
        assertThat(order).doesNotContain("both");
    }

    @Test
    void workThatHasWaitedLongIsPassedNoMore() {
        Lane other = new Lane.OfShell(cluster, "pve1");
        fill(storage, 2);
        begin(Set.of(storage, other), Urgency.NORMAL, company, () -> order.add("both"))
                .await();
        clock.advance(Duration.ofMinutes(1));
        CountDownLatch inside = new CountDownLatch(1);
        begin(Set.of(other), Urgency.NORMAL, company, () -> {
            order.add("one");
            awaitLatch(inside);
        });
        await().until(() -> order.contains("one"));
        WaitingFor second = begin(Set.of(other), Urgency.NORMAL, company, () -> order.add("two"));
        second.await();
        assertThat(order).containsExactly("one");
        hold.countDown();
        await().until(() -> order.contains("both"));
        inside.countDown();
        await().until(() -> order.contains("two"));
    }

    @Test
    void stoppedWorkLeavesTheQueueAndWorkSaysWhatItWaitsFor() {
        fill(storage, 2);
        WorkProgress stopping = new WorkProgress() {
            @Override
            public void waitingFor(@Nullable Text text) {
                order.add(String.valueOf(text));
            }

            @Override
            public void checkStop() {
                if (!order.isEmpty()) {
                    throw new JobCancelled();
                }
            }
        };
        WorkContext work = new WorkContext(company, Urgency.BULK, stopping);
        assertThatThrownBy(() -> lanes.through(Set.of(storage), work, () -> order.add("never")))
                .isInstanceOf(JobCancelled.class);
        assertThat(order)
                .containsExactly(Text.of("dispatch.waiting.storage", "shared").toString());
    }

    @Test
    void anErrorWhileWorkWaitsTakesNoSlotForEver() {
        fill(storage, 2);
        WorkProgress broken = new WorkProgress() {
            @Override
            public void checkStop() {
                throw new StackOverflowError("too deep");
            }
        };
        assertThatThrownBy(() -> lanes.through(
                        Set.of(storage), new WorkContext(company, Urgency.BULK, broken), () -> order.add("never")))
                .isInstanceOf(StackOverflowError.class);
        hold.countDown();
        AtomicInteger inside = new AtomicInteger();
        for (int n = 0; n < 2; n++) {
            begin(Set.of(storage), Urgency.BULK, company, () -> {
                inside.incrementAndGet();
                await().until(() -> inside.get() == 2);
                order.add("both");
            });
        }
        await().until(() -> order.size() == 2);
    }

    private void fill(Lane lane, int slots) {
        int before = order.size();
        for (int n = 0; n < slots; n++) {
            begin(Set.of(lane), Urgency.BULK, company, () -> {
                order.add("filler");
                awaitLatch(hold);
            });
        }
        await().until(() -> order.size() == before + slots);
        order.clear();
    }

    private CountDownLatch holdOne(Urgency urgency) {
        CountDownLatch latch = new CountDownLatch(1);
        begin(Set.of(storage), urgency, company, () -> {
            order.add("filler");
            awaitLatch(latch);
        });
        await().until(() -> !order.isEmpty());
        order.clear();
        return latch;
    }

    private WaitingFor begin(Set<Lane> needed, Urgency urgency, TenantId by, Runnable inside) {
        WaitingFor progress = new WaitingFor();
        WorkContext work = new WorkContext(by, urgency, progress);
        threads.add(Thread.ofVirtual().start(() -> {
            try {
                lanes.through(needed, work, () -> {
                    inside.run();
                    return true;
                });
            } catch (InterruptedException e) {
                order.add("interrupted");
            }
        }));
        return progress;
    }

    private static void awaitLatch(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Knows when the work has begun to wait. */
    private static final class WaitingFor implements WorkProgress {

        private final CountDownLatch waits = new CountDownLatch(1);

        @Override
        public void waitingFor(@Nullable Text text) {
            waits.countDown();
        }

        void await() {
            awaitLatch(waits);
        }
    }
}
