package io.croft.job;

import java.util.Collection;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** The jobs this process runs now; four times a second writes what changed, twice a second looks whether one should stop. */
@Component
class ActiveRuns implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(ActiveRuns.class);
    private static final int WRITE_EVERY_MS = 250;
    private static final int LOOK_EVERY_MS = 500;

    private final Map<JobId, ActiveRun<?>> runs = new ConcurrentHashMap<>();
    private final ProgressBook book;
    private final JobLedger ledger;
    private @Nullable ScheduledExecutorService timer;

    ActiveRuns(ProgressBook book, JobLedger ledger) {
        this.book = book;
        this.ledger = ledger;
    }

    void add(ActiveRun<?> run) {
        runs.put(run.id(), run);
    }

    void remove(ActiveRun<?> run) {
        runs.remove(run.id(), run);
    }

    Collection<JobId> ids() {
        return runs.keySet();
    }

    /** Writes what is new in every running job. */
    void write() {
        runs.values().forEach(this::write);
    }

    private void write(ActiveRun<?> run) {
        try {
            if (!run.write(book::write) && runs.containsKey(run.id())) {
                log.warn("Job {} has been begun by another process; this one lets go of it", run.id());
                run.stop(StopRequest.LOST);
            }
        } catch (RuntimeException e) {
            log.warn("Unable to write the progress of job {}: {}", run.id(), e.getMessage());
        }
    }

    /** Passes on what people have asked of running jobs, on whichever process they asked it. */
    void look() {
        if (runs.isEmpty()) {
            return;
        }
        try {
            ledger.stopOrders().forEach(order -> {
                ActiveRun<?> run = runs.get(order.job());
                if (run != null) {
                    run.stop(order.stop());
                }
            });
        } catch (RuntimeException e) {
            log.warn("Unable to look for jobs to be stopped: {}", e.getMessage());
        }
    }

    @Override
    public void start() {
        ScheduledExecutorService started = Executors.newScheduledThreadPool(
                2, Thread.ofPlatform().daemon().name("job-progress-", 0).factory());
        var _ = started.scheduleWithFixedDelay(this::write, WRITE_EVERY_MS, WRITE_EVERY_MS, TimeUnit.MILLISECONDS);
        var _ = started.scheduleWithFixedDelay(this::look, LOOK_EVERY_MS, LOOK_EVERY_MS, TimeUnit.MILLISECONDS);
        timer = started;
    }

    @Override
    public void stop() {
        if (timer != null) {
            timer.shutdown();
            timer = null;
        }
    }

    @Override
    public boolean isRunning() {
        return timer != null;
    }
}
