package io.croft.activity;

import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Runs the sequencer shortly after each commit, and once a second for entries of other processes. Starts before and
 * stops after everything that records, and numbers waiting entries before it stops.
 */
@Component
class SequencerWorker implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(SequencerWorker.class);
    private static final int LOOK_EVERY_MS = 1_000;

    /** Commits within this time share a batch. */
    private static final int GATHER_MS = 50;

    private static final int LAST_ROUND_MS = 10_000;

    private final Sequencer sequencer;
    private final RecordNews news;
    private final Semaphore work = new Semaphore(0);
    private volatile @Nullable Thread thread;

    SequencerWorker(Sequencer sequencer, RecordNews news) {
        this.sequencer = sequencer;
        this.news = news;
    }

    /** Signals that an entry waits. */
    void wake() {
        if (work.availablePermits() == 0) {
            work.release();
        }
    }

    @Override
    public void start() {
        // Stored before it is started, since the thread ends when it is not the stored one.
        Thread next = Thread.ofPlatform().daemon().name("activity-sequencer").unstarted(this::work);
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
                working.join(LAST_ROUND_MS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    @Override
    public boolean isRunning() {
        return thread != null;
    }

    @Override
    public int getPhase() {
        return 0;
    }

    private void work() {
        try {
            while (Thread.currentThread().equals(thread)) {
                boolean woken = work.tryAcquire(LOOK_EVERY_MS, TimeUnit.MILLISECONDS);
                if (woken && isRunning()) {
                    Thread.sleep(GATHER_MS);
                }
                work.drainPermits();
                round();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void round() {
        try {
            int taken = Sequencer.BATCH;
            while (taken == Sequencer.BATCH) {
                taken = sequencer.sequence();
            }
            news.tell();
        } catch (RuntimeException | Error e) {
            LOG.warn("Unable to number what was recorded; it waits and is tried again in a second", e);
        }
    }
}
