package io.croft.proxmox.http;

import java.io.IOException;
import java.net.Socket;
import java.time.Duration;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Ends a request that did not receive its whole answer in time, also when single bytes keep arriving. */
final class Deadline implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Deadline.class);
    private static final ScheduledThreadPoolExecutor CLOCKWORK = clockwork();

    private final ScheduledFuture<?> end;
    private volatile boolean passed;

    private Deadline(Runnable ending, Duration limit) {
        end = CLOCKWORK.schedule(
                () -> {
                    passed = true;
                    ending.run();
                },
                limit.toMillis(),
                TimeUnit.MILLISECONDS);
    }

    static Deadline of(HttpUriRequestBase request, Duration limit) {
        return new Deadline(request::cancel, limit);
    }

    /** Closes the connection when the limit passes before {@link #close}. */
    static Deadline of(Socket connection, Duration limit) {
        return new Deadline(() -> close(connection), limit);
    }

    private static void close(Socket connection) {
        try {
            connection.close();
        } catch (IOException e) {
            LOG.debug("A connection could not be closed when its time was over", e);
        }
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
