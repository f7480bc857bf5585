package io.croft.job;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Publishes once a second which jobs were changed or ended in other processes. */
@Component
class OtherProcessEvents implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(OtherProcessEvents.class);
    private static final int LOOK_EVERY_MS = 1000;

    /** How far the clocks of two processes may differ. */
    private static final Duration CLOCKS_DIFFER = Duration.ofSeconds(5);

    /** Older changes are not published any more. */
    private static final Duration LONGEST_GAP = Duration.ofHours(1);

    private final JobStore store;
    private final ActiveRuns active;
    private final ApplicationEventPublisher events;
    private final Clock clock;
    private Map<JobId, Instant> told = new HashMap<>();

    /** The last look whose changes were all published. */
    private @Nullable Instant complete;

    private @Nullable ScheduledExecutorService timer;

    OtherProcessEvents(JobStore store, ActiveRuns active, ApplicationEventPublisher events, Clock clock) {
        this.store = store;
        this.active = active;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Publishes what has changed since the last successful look, also when that was long ago or the clock was set back.
     */
    void look() {
        try {
            Instant now = clock.instant();
            List<ChangedJob> changed = store.changedSince(since(now));
            Map<JobId, Instant> seen = new HashMap<>();
            boolean all = true;
            for (ChangedJob job : changed) {
                if (job.at().equals(told.get(job.id())) || tell(job)) {
                    seen.put(job.id(), job.at());
                } else {
                    all = false;
                }
            }
            told = seen;
            complete = all ? now : complete;
        } catch (RuntimeException | Error e) {
            log.warn("Unable to look for jobs that other processes have changed", e);
        }
    }

    private Instant since(Instant now) {
        Instant last = complete == null || complete.isAfter(now) ? now : complete;
        Instant earliest = now.minus(LONGEST_GAP);
        return (last.isBefore(earliest) ? earliest : last).minus(CLOCKS_DIFFER);
    }

    /** Returns false when a listener failed; the change is then published again. */
    private boolean tell(ChangedJob job) {
        try {
            if (!active.ids().contains(job.id())) {
                events.publishEvent(job.event());
                if (job.state().finished()) {
                    events.publishEvent(job.finishedElsewhere());
                }
            }
            return true;
        } catch (RuntimeException | Error e) {
            log.warn("Unable to tell that job {} has changed", job.id(), e);
            return false;
        }
    }

    @Override
    public void start() {
        ScheduledExecutorService started = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().daemon().name("job-news").factory());
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
