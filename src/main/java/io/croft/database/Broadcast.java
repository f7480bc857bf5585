package io.croft.database;

import io.croft.kernel.InnerBean;
import io.croft.kernel.NativeSql;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Short-lived messages to the other processes over the same database, delivered within a second. Only for messages that
 * may be lost, such as that a screen should read again; a process that did not poll for some seconds calls
 * {@link Listener#missed}. Writes nothing while this is the only process. Named exception to the rule against native
 * SQL: times are taken from the clock of the database.
 */
@InnerBean("carries names of what changed between processes; tells no person")
@NativeSql
@Component
public class Broadcast implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(Broadcast.class);
    private static final Duration EVERY = Duration.ofMillis(300);
    private static final int WINDOW_SECONDS = 10;
    private static final long GAP_NANOS = TimeUnit.SECONDS.toNanos(WINDOW_SECONDS - 2L);
    private static final long TIDY_NANOS = TimeUnit.MINUTES.toNanos(1);
    private static final int MOST = 500;
    private static final int WIDTH = 200;
    private static final News MISSED = new News("", "");
    private static final ScopedValue<Boolean> DELIVERING = ScopedValue.newInstance();

    private final Map<String, Listener> listeners = new ConcurrentHashMap<>();
    private final Set<News> pending = new LinkedHashSet<>();
    private final JdbcClient sql;
    private final Installation installation;
    private final Processes processes;
    private Set<Long> seen = new HashSet<>();
    private long looked = System.nanoTime();
    private long tidied = System.nanoTime();
    private @Nullable ScheduledExecutorService timer;

    Broadcast(JdbcClient sql, Installation installation, Processes processes) {
        this.sql = sql;
        this.installation = installation;
        this.processes = processes;
    }

    /** Receives the messages of one topic, on a thread without an actor. */
    public interface Listener {

        /** A message of another process. */
        void heard(String text);

        /** Messages of this or other topics may have been lost; read again whatever they could have been about. */
        default void missed() {}
    }

    private record News(String topic, String text) {}

    /**
     * Registers the listener of a topic.
     *
     * @throws IllegalStateException when the topic has a listener already
     */
    public void listen(String topic, Listener listener) {
        if (listeners.putIfAbsent(topic, listener) != null) {
            throw new IllegalStateException("Somebody hears the topic " + topic + " already");
        }
    }

    /**
     * Sends a message to the other processes within half a second; equal messages sent in that time are sent once. Call
     * it after the commit of the change it is about. Does nothing on a thread that delivers a message of another
     * process.
     *
     * @param topic at most 60 characters
     * @param text at most 200 characters
     * @throws IllegalArgumentException when the text is longer
     */
    public void tell(String topic, String text) {
        if (!processes.hasOthers() || DELIVERING.isBound()) {
            return;
        }
        if (text.length() > WIDTH) {
            throw new IllegalArgumentException("Longer than " + WIDTH + " characters: " + text);
        }
        synchronized (pending) {
            if (pending.size() < MOST) {
                pending.add(new News(topic, text));
            } else {
                pending.clear();
                pending.add(MISSED);
            }
        }
    }

    /** Sends pending messages and delivers those of other processes. */
    void exchange() {
        try {
            send();
            if (processes.hasOthers()) {
                receive();
            } else {
                looked = System.nanoTime();
            }
            tidy();
        } catch (RuntimeException e) {
            LOG.warn("Unable to exchange news with other processes: {}", e.getMessage());
        }
    }

    private void send() {
        List<News> news;
        synchronized (pending) {
            news = List.copyOf(pending);
            pending.clear();
        }
        if (news.isEmpty()) {
            return;
        }
        List<Object> values = new ArrayList<>();
        news.forEach(one -> values.addAll(List.of(installation.process(), one.topic(), one.text())));
        sql.sql("insert into database_news (process, topic, text, at) values "
                        + String.join(
                                ", ",
                                news.stream()
                                        .map(_ -> "(?, ?, ?, utc_timestamp(6))")
                                        .toList()))
                .params(values)
                .update();
    }

    private void receive() {
        Map<Long, News> found = new TreeMap<>();
        sql.sql("""
                select id, topic, text from database_news
                where at > timestampadd(second, ?, utc_timestamp(6)) and process <> ?""").params(-WINDOW_SECONDS, installation.process()).query(row -> {
            found.put(row.getLong("id"), new News(row.getString("topic"), row.getString("text")));
        });
        long now = System.nanoTime();
        boolean late = now - looked > GAP_NANOS;
        looked = now;
        Set<News> fresh = new LinkedHashSet<>();
        found.forEach((id, news) -> {
            if (!seen.contains(id)) {
                fresh.add(news);
            }
        });
        seen = new HashSet<>(found.keySet());
        ScopedValue.where(DELIVERING, true).run(() -> {
            if (late || fresh.remove(MISSED)) {
                listeners.values().forEach(listener -> quietly(listener::missed));
            }
            fresh.forEach(this::deliver);
        });
    }

    private void deliver(News news) {
        Listener listener = listeners.get(news.topic());
        if (listener != null) {
            quietly(() -> listener.heard(news.text()));
        }
    }

    private static void quietly(Runnable delivery) {
        try {
            delivery.run();
        } catch (RuntimeException e) {
            LOG.warn("News of another process could not be taken in", e);
        }
    }

    private void tidy() {
        long now = System.nanoTime();
        if (now - tidied > TIDY_NANOS) {
            tidied = now;
            sql.sql("delete from database_news where at < timestampadd(minute, -2, utc_timestamp(6)) limit 10000")
                    .update();
        }
    }

    @Override
    public void start() {
        ScheduledExecutorService started = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().daemon().name("broadcast").factory());
        var _ = started.scheduleWithFixedDelay(
                this::exchange, EVERY.toMillis(), EVERY.toMillis(), TimeUnit.MILLISECONDS);
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
