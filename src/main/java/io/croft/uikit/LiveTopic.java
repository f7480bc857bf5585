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
 * News for screens: whoever learns of a change touches the key, and views bound to {@link #revision} look again.
 * Touches are throttled to four a second for each key, and the last one always gets through. One instance for a room,
 * held by a bean; safe for use by many threads. Nobody holds a {@code UI}: a binding made with
 * {@code Signal.effect(view, …)} ends when the view is detached.
 *
 * @param <K> what is looked at, for example a company or a job
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

    /** News of which each process hears by itself. */
    public LiveTopic() {
        this(Clock.systemUTC(), LiveTopic::onOwnThread);
    }

    /** News of which only one process hears, and which the others are told; keys are told apart by their text. */
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

    /** Tells that something changed for this key. Cheap when nobody looks. */
    public void touch(K key) {
        touchHere(key);
        elsewhere.accept(key.toString());
    }

    /** Tells only this process that something changed for this key, as the others hear of it by themselves. */
    public void touchHere(K key) {
        Beat beat = beats.get(key);
        if (beat != null) {
            beat.touch();
        }
    }

    /** The number of changes told for this key; read it in an effect to look again at each change. */
    public Signal<Long> revision(K key) {
        current(key);
        return () -> current(key).get();
    }

    /** How many effects of open screens wait for news; none when every tab is closed. */
    public int watchers() {
        return beats.values().stream()
                .mapToInt(beat -> beat.revision.watchers())
                .sum();
    }

    /** Shows the number of watchers as the metric {@code croft.screens.watching} of a room. */
    public void measure(MeterRegistry registry, String room) {
        Gauge.builder("croft.screens.watching", this, LiveTopic::watchers)
                .description("Parts of open screens that follow news")
                .tag("room", room)
                .register(registry);
    }

    /** How many keys are remembered. */
    int remembered() {
        return beats.size();
    }

    private Revision current(K key) {
        forgetTheUnwatched();
        return beats.computeIfAbsent(key, ignored -> new Beat()).revision;
    }

    /** Keys nobody looks at any more go after a while, so that a topic does not grow with everything ever looked at. */
    private void forgetTheUnwatched() {
        Instant now = clock.instant();
        if (swept.plus(MEMORY).isBefore(now)) {
            swept = now;
            beats.values().removeIf(beat -> beat.isStale(now) && beat.revision.endUnwatched());
        }
    }

    /**
     * Tells on a thread of its own. The thread that touches may work as somebody else and in another company, and what a
     * view reads must be read as the person who looks at it.
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

    /** How a task is run, at once or after a pause; a test sets its own. */
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
