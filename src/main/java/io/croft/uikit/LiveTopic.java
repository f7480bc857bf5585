package io.croft.uikit;

import com.vaadin.flow.signals.Signal;
import io.croft.database.Broadcast;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/**
 * Change notifications for screens: a service calls {@link #touch} for a key, and views whose effects read
 * {@link #revision} of that key run again. Notifications are limited to four per second and key; the last one is always
 * delivered. One instance per room, held by a bean; thread-safe. Views bind with {@code Signal.effect(view, …)}, which
 * ends when the view is detached, so nothing holds a {@code UI}.
 *
 * @param <K> what changes, for example a company or a job
 */
public final class LiveTopic<K> {

    private static final Duration PAUSE = Duration.ofMillis(250);
    private static final Duration MEMORY = Duration.ofMinutes(1);
    private static final ScheduledExecutorService CLOCKWORK = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("live-topics").factory());

    private final Map<K, Beat> beats = new ConcurrentHashMap<>();
    private final Clock clock;
    private final Later later;
    private final Consumer<String> elsewhere;
    private volatile Instant swept = Instant.EPOCH;

    /** A topic whose changes each process learns of by itself. */
    public LiveTopic() {
        this(Clock.systemUTC(), LiveTopic::onOwnThread);
    }

    /**
     * A topic whose changes are broadcast to the other processes; keys are compared there by their {@code toString}.
     */
    public LiveTopic(String room, Broadcast broadcast) {
        this(Clock.systemUTC(), LiveTopic::onOwnThread, text -> broadcast.tell("screens." + room, text));
        broadcast.listen("screens." + room, new Elsewhere());
    }

    LiveTopic(Clock clock, Later later) {
        this(clock, later, _ -> {});
    }

    private LiveTopic(Clock clock, Later later, Consumer<String> elsewhere) {
        this.clock = clock;
        this.later = later;
        this.elsewhere = elsewhere;
    }

    /**
     * Signals a change of this key, here and in the other processes of a broadcast topic. Cheap when no view watches.
     */
    public void touch(K key) {
        touchHere(key);
        elsewhere.accept(key.toString());
    }

    /**
     * Signals a change of this key in this process only, for changes of which the other processes learn by themselves.
     */
    public void touchHere(K key) {
        Beat beat = beats.get(key);
        if (beat != null) {
            beat.touch();
        }
    }

    /** The number of changes of this key; an effect that reads it runs again at each change. */
    public Signal<Long> revision(K key) {
        current(key);
        return () -> current(key).get();
    }

    /** How many effects of open views wait for a change. */
    public int watchers() {
        return beats.values().stream()
                .mapToInt(beat -> beat.revision.watchers())
                .sum();
    }

    /** Registers the number of watchers as metric {@code croft.screens.watching}, tagged with the room. */
    public void measure(MeterRegistry registry, String room) {
        Gauge.builder("croft.screens.watching", this, LiveTopic::watchers)
                .description("Parts of open screens that follow news")
                .tag("room", room)
                .register(registry);
    }

    /** How many keys are held. */
    int remembered() {
        return beats.size();
    }

    private Revision current(K key) {
        forgetTheUnwatched();
        return beats.computeIfAbsent(key, ignored -> new Beat()).revision;
    }

    /** Drops keys without watchers after a while, so that the map does not grow. */
    private void forgetTheUnwatched() {
        Instant now = clock.instant();
        if (swept.plus(MEMORY).isBefore(now)) {
            swept = now;
            beats.values().removeIf(beat -> beat.isStale(now) && beat.revision.endUnwatched());
        }
    }

    /**
     * Notifies on a separate thread: the thread that touches may have another actor and company, while a view must read
     * as the person who looks at it.
     */
    @SuppressWarnings("FutureReturnValueIgnored")
    private static void onOwnThread(Runnable task, Duration delay) {
        Thread.Builder clean = Thread.ofVirtual().name("live-topic").inheritInheritableThreadLocals(false);
        if (delay.isZero()) {
            clean.start(task);
        } else {
            CLOCKWORK.schedule(() -> clean.start(task), delay.toMillis(), TimeUnit.MILLISECONDS);
        }
    }

    /** Runs a task at once or after a delay; tests replace it. */
    @FunctionalInterface
    interface Later {
        void run(Runnable task, Duration delay);
    }

    private final class Elsewhere implements Broadcast.Listener {

        @Override
        public void heard(String text) {
            beats.forEach((key, beat) -> {
                if (key.toString().equals(text)) {
                    beat.touch();
                }
            });
        }

        @Override
        public void missed() {
            beats.values().forEach(Beat::touch);
        }
    }

    private final class Beat {

        private final Revision revision = new Revision();
        private final Instant made = clock.instant();
        private Instant last = Instant.EPOCH;
        private boolean pending;

        void touch() {
            Duration wait;
            synchronized (this) {
                if (pending) {
                    return;
                }
                wait = Duration.between(clock.instant(), last.plus(PAUSE));
                pending = wait.isPositive();
                if (!pending) {
                    last = clock.instant();
                }
            }
            if (wait.isPositive()) {
                later.run(this::trail, wait);
            } else {
                later.run(this::tell, Duration.ZERO);
            }
        }

        private void trail() {
            synchronized (this) {
                pending = false;
                last = clock.instant();
            }
            tell();
        }

        private void tell() {
            revision.advance();
        }

        synchronized boolean isStale(Instant now) {
            return !pending
                    && made.plus(MEMORY).isBefore(now)
                    && last.plus(MEMORY).isBefore(now);
        }
    }
}
