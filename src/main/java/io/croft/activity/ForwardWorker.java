package io.croft.activity;

import io.croft.database.ProcessRole;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Lets the forwarder look once a second, on a thread for each channel: a target that is slow holds nobody else up. */
@Component
class ForwardWorker implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(ForwardWorker.class);
    private static final int LOOK_EVERY_MS = 1_000;

    private final Forwarder forwarder;
    private final boolean works;
    private @Nullable ScheduledExecutorService timer;

    ForwardWorker(Forwarder forwarder, @Value("${croft.role:both}") ProcessRole role) {
        this.forwarder = forwarder;
        this.works = role.works();
    }

    void work(ForwardChannel channel) {
        try {
            while (isRunning() && forwarder.round(channel)) {
                // Batch after batch while there are more.
            }
        } catch (RuntimeException | Error e) {
            LOG.warn("Unable to forward records; they wait", e);
        }
    }

    @Override
    public void start() {
        ScheduledExecutorService started = Executors.newScheduledThreadPool(
                ForwardChannel.values().length,
                Thread.ofPlatform().daemon().name("activity-forward").factory());
        timer = started;
        if (works) {
            for (ForwardChannel channel : ForwardChannel.values()) {
                var _ = started.scheduleWithFixedDelay(
                        () -> work(channel), LOOK_EVERY_MS, LOOK_EVERY_MS, TimeUnit.MILLISECONDS);
            }
        }
    }

    @Override
    public void stop() {
        ScheduledExecutorService running = timer;
        timer = null;
        if (running != null) {
            running.shutdown();
        }
    }

    @Override
    public boolean isRunning() {
        return timer != null;
    }
}
