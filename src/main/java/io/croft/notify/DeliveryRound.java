package io.croft.notify;

import io.croft.kernel.Text;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Tries deliveries that are due, a few per channel at a time, so that a mail server that does not answer does not block
 * webhooks. No transaction is open meanwhile; the claim in the row marks a delivery in progress.
 */
@Component
class DeliveryRound {

    /** A try that takes longer is cut off; well within {@link DeliveryStore#CLAIM}. */
    static final Duration LONGEST = Duration.ofSeconds(60);

    private static final Logger LOG = LoggerFactory.getLogger(DeliveryRound.class);
    private static final int AT_ONCE = 4;

    private final DeliveryStore store;
    private final Map<NoticeChannel, Carrier> carriers = new EnumMap<>(NoticeChannel.class);
    private final Map<NoticeChannel, Semaphore> places = new EnumMap<>(NoticeChannel.class);
    private final Clock clock;

    DeliveryRound(DeliveryStore store, List<Carrier> carriers, Clock clock) {
        this.store = store;
        this.clock = clock;
        carriers.forEach(carrier -> {
            this.carriers.put(carrier.channel(), carrier);
            this.places.put(carrier.channel(), new Semaphore(AT_ONCE));
        });
    }

    /** Starts deliveries that are due as far as there are slots; each runs on one of the returned threads. */
    List<Thread> begin() {
        List<Thread> begun = new ArrayList<>();
        places.forEach((channel, free) -> {
            int room = free.drainPermits();
            List<Delivery> due = List.of();
            try {
                due = room == 0 ? List.of() : store.claim(channel, room, clock.instant());
            } finally {
                free.release(room - due.size());
            }
            due.forEach(delivery ->
                    begun.add(Thread.ofVirtual().name("delivery").start(() -> {
                        try {
                            deliver(delivery);
                        } finally {
                            free.release();
                        }
                    })));
        });
        return begun;
    }

    private void deliver(Delivery delivery) {
        try {
            settle(delivery, tried(delivery));
        } catch (RuntimeException | Error e) {
            LOG.warn("Unable to note the end of delivery {}; it is tried again", delivery.id(), e);
        }
    }

    private Outcome tried(Delivery delivery) {
        Carrier carrier = carriers.get(delivery.channel());
        if (carrier == null) {
            return new Outcome.Useless(Text.of("notify.outcome.unknown"));
        }
        if (delivery.attempts() > Retry.MOST_ATTEMPTS) {
            return new Outcome.Useless(Text.of("notify.outcome.cutOff"));
        }
        FutureTask<Outcome> task = new FutureTask<>(() -> carrier.carry(delivery));
        Thread.ofVirtual().name("carrier").start(task);
        try {
            return task.get(LONGEST.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            task.cancel(true);
            return new Outcome.Again(Text.of("notify.outcome.slow", LONGEST.toSeconds()));
        } catch (ExecutionException e) {
            LOG.warn("Delivery {} failed", delivery.id(), e.getCause());
            Throwable cause = e.getCause() == null ? e : e.getCause();
            return new Outcome.Again(
                    Text.of("notify.outcome.unexpected", cause.getClass().getSimpleName()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Outcome.Again(Text.of("notify.outcome.stopped"));
        }
    }

    private void settle(Delivery delivery, Outcome outcome) {
        Instant now = clock.instant();
        switch (outcome) {
            case Outcome.Delivered(Text words) -> end(delivery, DeliveryState.DELIVERED, Optional.empty(), words, now);
            case Outcome.Useless(Text words) -> end(delivery, DeliveryState.FAILED, Optional.empty(), words, now);
            case Outcome.Again(Text words) -> {
                Optional<Instant> next = Retry.after(delivery.attempts(), now);
                end(delivery, next.isPresent() ? DeliveryState.WAITING : DeliveryState.FAILED, next, words, now);
            }
        }
    }

    private void end(Delivery delivery, DeliveryState state, Optional<Instant> next, Text words, Instant now) {
        if (!store.end(delivery, state, next.orElse(null), words, now)) {
            LOG.warn("Delivery {} was taken over by another process before its end was noted", delivery.id());
        }
    }
}
