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

/** Tells this process, once a second, which jobs other processes have changed and ended. */
@Component
class OtherProcessEvents implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(OtherProcessEvents.class);
    private static final int LOOK_EVERY_MS = 1000;

    /** How far the clocks of two processes may differ. */
    private static final Duration CLOCKS_DIFFER = Duration.ofSeconds(5);

    private final JobStore store;
    private final ActiveRuns active;
    private final ApplicationEventPublisher events;
    private final Clock clock;
    private Map<JobId, Instant> told = new HashMap<>();
    private @Nullable ScheduledExecutorService timer;

    OtherProcessEvents(JobStore store, ActiveRuns active, ApplicationEventPublisher events, Clock clock) {
        this.store = store;
        this.active = active;
        this.events = events;
        this.clock = clock;
    }

    void look() {
        try {
            List<ChangedJob> changed = store.changedSince(clock.instant().minus(CLOCKS_DIFFER));
            Map<JobId, Instant> seen = new HashMap<>();
            changed.forEach(job -> {
                seen.put(job.id(), job.at());
                if (!job.at().equals(told.get(job.id())) && !active.ids().contains(job.id())) {
                    events.publishEvent(job.event());
                    if (job.state().finished()) {
                        events.publishEvent(job.finishedElsewhere());
                    }
                }
            });
            told = seen;
        } catch (RuntimeException e) {
            log.warn("Unable to look for jobs that other processes have changed: {}", e.getMessage());
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
