package io.croft.notify;

import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Spreads notices and tries deliveries shortly after each commit, and once a second for those that are due again or
 * come from other processes. Deliveries in progress when the process stops are tried again by another one or after the
 * next start.
 */
@Component
class NoticeWorker implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(NoticeWorker.class);
    private static final int LOOK_EVERY_MS = 1_000;
    private static final int STOP_MS = 5_000;

    private final ObjectProvider<Spreader> spreader;
    private final ObjectProvider<DeliveryRound> deliveries;
    private final BellNews news;
    private final Semaphore work = new Semaphore(0);
    private volatile @Nullable Thread thread;

    NoticeWorker(ObjectProvider<Spreader> spreader, ObjectProvider<DeliveryRound> deliveries, BellNews news) {
        this.spreader = spreader;
        this.deliveries = deliveries;
        this.news = news;
    }

    /** Signals that a notice or delivery waits. */
    void wake() {
        if (work.availablePermits() == 0) {
            work.release();
        }
    }

    @Override
    public void start() {
        Thread next = Thread.ofPlatform().daemon().name("notices").unstarted(this::work);
        thread = next;
        next.start();
    }

    @Override
    public void stop() {
        Thread working = thread;
        thread = null;
        if (working != null) {
            wake();
            try {
                working.join(STOP_MS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    @Override
    public boolean isRunning() {
        return thread != null;
    }

    private void work() {
        try {
            while (Thread.currentThread().equals(thread)) {
                work.tryAcquire(LOOK_EVERY_MS, TimeUnit.MILLISECONDS);
                work.drainPermits();
                round();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void round() {
        try {
            spreader.getObject().round();
            deliveries.getObject().begin();
            news.tell();
        } catch (RuntimeException | Error e) {
            LOG.warn("Unable to look for notices; that is tried again in a second", e);
        }
    }
}
