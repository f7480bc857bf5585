package io.croft.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

class SharedCallTest {

    private static final Executor THREADS = Thread::startVirtualThread;

    private final SharedCall<String> shared = new SharedCall<>();
    private final AtomicInteger calls = new AtomicInteger();
    private final AtomicReference<Thread> second = new AtomicReference<>();
    private final CountDownLatch open = new CountDownLatch(1);

    @Test
    void whoComesWhileTheCallIsUnderWayGetsItsAnswerAndTheNextOneMakesANewOne() throws Exception {
        CompletableFuture<String> first = CompletableFuture.supplyAsync(() -> shared.join(this::slow), THREADS);
        CompletableFuture<String> other = joinWhileFirstIsAsking();
        open.countDown();
        assertThat(first.get()).isEqualTo("answer 1");
        assertThat(other.get()).isEqualTo("answer 1");
        assertThat(shared.join(this::slow)).isEqualTo("answer 2");
    }

    @Test
    void aFailureIsSharedToo() {
        CompletableFuture<String> first = CompletableFuture.supplyAsync(() -> shared.join(this::failing), THREADS);
        CompletableFuture<String> other = joinWhileFirstIsAsking();
        open.countDown();
        assertThatThrownBy(first::get).isInstanceOf(ExecutionException.class).hasRootCauseMessage("refused 1");
        assertThatThrownBy(other::get).isInstanceOf(ExecutionException.class).hasRootCauseMessage("refused 1");
    }

    @Test
    void whenTheOneWhoAsksIsInterruptedTheNextOneAsksForItself() throws Exception {
        CompletableFuture<Thread> asking = new CompletableFuture<>();
        CompletableFuture<String> first = CompletableFuture.supplyAsync(
                () -> {
                    asking.complete(Thread.currentThread());
                    return shared.join(this::slow);
                },
                THREADS);
        CompletableFuture<String> other = joinWhileFirstIsAsking();
        asking.get().interrupt();
        assertThatThrownBy(first::get).isInstanceOf(ExecutionException.class).hasRootCauseMessage("interrupted");
        Awaitility.await().until(() -> calls.get() == 2);
        open.countDown();
        assertThat(other.get()).isEqualTo("answer 2");
    }

    private CompletableFuture<String> joinWhileFirstIsAsking() {
        Awaitility.await().until(() -> calls.get() == 1);
        CompletableFuture<String> other = CompletableFuture.supplyAsync(
                () -> {
                    second.set(Thread.currentThread());
                    return shared.join(this::slow);
                },
                THREADS);
        Awaitility.await().until(() -> second.get() != null && second.get().getState() == Thread.State.WAITING);
        return other;
    }

    private String slow() {
        int number = calls.incrementAndGet();
        try {
            open.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted");
        }
        return "answer " + number;
    }

    private String failing() {
        throw new IllegalArgumentException(slow().replace("answer", "refused"));
    }
}
