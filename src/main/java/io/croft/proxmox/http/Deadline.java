package io.croft.proxmox.http;

import java.time.Duration;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;

/** Ends a request that has not got its whole answer in time, also when a byte comes now and then. */
final class Deadline implements AutoCloseable {

    private static final ScheduledThreadPoolExecutor CLOCKWORK = clockwork();

    private final ScheduledFuture<?> end;
    private volatile boolean passed;

    private Deadline(HttpUriRequestBase request, Duration limit) {
        end = CLOCKWORK.schedule(
                () -> {
                    passed = true;
                    request.cancel();
                },
                limit.toMillis(),
                TimeUnit.MILLISECONDS);
    }

    static Deadline of(HttpUriRequestBase request, Duration limit) {
        return new Deadline(request, limit);
    }

    /** True when the request was ended because its time was over. */
    boolean passed() {
        return passed;
    }

    @Override
    public void close() {
        end.cancel(false);
    }

    private static ScheduledThreadPoolExecutor clockwork() {
        ScheduledThreadPoolExecutor one = new ScheduledThreadPoolExecutor(
                1, Thread.ofPlatform().daemon().name("proxmox-deadlines").factory());
        one.setRemoveOnCancelPolicy(true);
        return one;
    }
}
