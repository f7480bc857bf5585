package io.croft.proxmox.connection;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class SharedByTrafficTest {

    private final SharedByTraffic<String> shared = new SharedByTraffic<>();
    private final CountDownLatch begun = new CountDownLatch(1);
    private final CountDownLatch free = new CountDownLatch(1);
    private final AtomicInteger calls = new AtomicInteger();

    @Test
    @Timeout(20)
    void aPersonDoesNotWaitForACallThatWorkHasBegunAndThatWaitsForItsConnections() throws Exception {
        CompletableFuture<String> work = inItsOwnThread(() -> join(Traffic.WORK, this::slow));
        begun.await();
        CompletableFuture<String> person = inItsOwnThread(() -> join(Traffic.INTERACTIVE, () -> "a person's"));
        try {
            assertThat(person.get(10, TimeUnit.SECONDS)).isEqualTo("a person's");
            assertThat(work).isNotDone();
        } finally {
            free.countDown();
        }
        assertThat(work.get()).isEqualTo("work's 1");
    }

    @Test
    @Timeout(20)
    void thoseOfOneKindShareOneCall() throws Exception {
        CompletableFuture<String> first = inItsOwnThread(() -> join(Traffic.WORK, this::slow));
        begun.await();
        Thread other = Thread.ofPlatform().start(() -> join(Traffic.WORK, () -> "not made " + calls.incrementAndGet()));
        while (other.getState() != Thread.State.WAITING) {
            Thread.onSpinWait();
        }
        free.countDown();
        other.join();
        assertThat(first.get()).isEqualTo("work's 1");
        assertThat(calls).hasValue(1);
    }

    /** The common pool has a single thread on a machine with two cores. */
    private static CompletableFuture<String> inItsOwnThread(Supplier<String> call) {
        return CompletableFuture.supplyAsync(call, Thread::startVirtualThread);
    }

    private String join(Traffic traffic, Supplier<String> call) {
        return traffic.<String, RuntimeException>call(() -> shared.join(call));
    }

    private String slow() {
        begun.countDown();
        try {
            free.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        return "work's " + calls.incrementAndGet();
    }
}
