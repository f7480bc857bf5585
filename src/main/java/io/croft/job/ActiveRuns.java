package io.croft.job;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * The jobs this process runs now. Writes changes four times a second, and checks twice a second whether one should
 * stop.
 */
@Component
class ActiveRuns implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(ActiveRuns.class);
    private static final int WRITE_EVERY_MS = 250;
    private static final int LOOK_EVERY_MS = 500;

    /** Runs are identified by job and fence: a lost run may still be here when its job starts again. */
    private final Set<ActiveRun<?>> runs = ConcurrentHashMap.newKeySet();

    private final ProgressBook book;
    private final JobStore store;
    private @Nullable ScheduledExecutorService timer;

    ActiveRuns(ProgressBook book, JobStore store) {
        this.book = book;
        this.store = store;
    }

    /** Adds a run. Earlier runs of the same job in this process are marked as lost and returned. */
    List<ActiveRun<?>> add(ActiveRun<?> run) {
        List<ActiveRun<?>> former = runs.stream()
                .filter(other -> other.id().equals(run.id()))
                .<ActiveRun<?>>map(other -> other)
                .toList();
        former.forEach(this::lost);
        runs.add(run);
        return former;
    }

    void remove(ActiveRun<?> run) {
        runs.remove(run);
        run.ended();
    }

    Set<JobId> ids() {
        return runs.stream().map(ActiveRun::id).collect(Collectors.toUnmodifiableSet());
    }

    /** The resources of the jobs that run here. */
    Set<UUID> resources() {
        return runs.stream()
                .map(run -> run.job().resource())
                .filter(Objects::nonNull)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Writes the changes of all running jobs. */
    void write() {
        runs.forEach(this::write);
    }

    private void write(ActiveRun<?> run) {
        try {
            if (!run.lost() && !run.news().write(book::write) && runs.contains(run)) {
                lost(run);
            }
        } catch (RuntimeException e) {
            log.warn("Unable to write the progress of job {}: {}", run.id(), e.getMessage());
        }
    }

    private void lost(ActiveRun<?> run) {
        if (!run.lost()) {
            log.warn(
                    "Job {} has been begun anew since; its run {} lets go of it",
                    run.id(),
                    run.job().fence());
            run.stop(StopRequest.LOST);
        }
    }

    /** Passes stop requests made in any process to the runs here, and marks lost runs. */
    void look() {
        List<ActiveRun<?>> looked = List.copyOf(runs);
        if (looked.isEmpty()) {
            return;
        }
        try {
            Map<JobId, JobStore.Standing> standings = store.standings(ids());
            looked.stream().filter(runs::contains).forEach(run -> {
                JobStore.Standing standing = standings.get(run.id());
                if (standing == null || standing.fence() != run.job().fence()) {
                    lost(run);
                } else {
                    standing.stop().ifPresent(run::stop);
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
