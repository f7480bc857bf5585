package io.croft.database;

import io.croft.kernel.InnerBean;
import io.croft.kernel.NativeSql;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * The processes that share this database. Each renews a row five times per {@code croft.lease}; one whose row has
 * expired by the clock of the database counts as dead. Named exception to the rule against native SQL: times are taken
 * from the clock of the database.
 */
@InnerBean("counts processes; knows neither people nor companies")
@NativeSql
@Component
@DependsOnDatabaseInitialization
public class Processes implements SmartLifecycle {

    /** Starts before all beans that ask for the processes and stops after them. */
    public static final int PHASE = -1000;

    private static final Logger LOG = LoggerFactory.getLogger(Processes.class);
    private static final int BEATS = 5;
    private static final int HOST_WIDTH = 255;
    private static final Duration SHORTEST = Duration.ofSeconds(1);

    private final HeartbeatConnection database;
    private final Installation installation;
    private final ProcessRole role;
    private final Duration lease;
    private final String host = host();
    private volatile Living living;
    private volatile Map<String, String> hosts = Map.of();
    private @Nullable ScheduledExecutorService timer;

    Processes(
            HeartbeatConnection database,
            Installation installation,
            @Value("${croft.role}") ProcessRole role,
            @Value("${croft.lease}") Duration lease) {
        this.database = database;
        this.installation = installation;
        this.role = role;
        if (lease.compareTo(SHORTEST) < 0) {
            throw new IllegalArgumentException("croft.lease must be a second or longer, not " + lease);
        }
        this.lease = lease;
        this.living = new Living(1, role.works() ? 1 : 0);
    }

    /**
     * How many processes are alive.
     *
     * @param all including this one
     * @param working those that run jobs and speak for clusters
     */
    public record Living(int all, int working) {

        /** The share of one working process when {@code things} are spread evenly, rounded up. */
        public int share(int things) {
            int workers = Math.max(1, working);
            return (things + workers - 1) / workers;
        }
    }

    /** The role of this process ({@code croft.role}). */
    public ProcessRole role() {
        return role;
    }

    /** The count at the last heartbeat, a fifth of the lease ago; older when the database does not answer. */
    public Living living() {
        return living;
    }

    /** Whether another process is alive. */
    public boolean hasOthers() {
        return living.all() > 1;
    }

    /**
     * Host name and process number, as people tell processes apart; without the host name when the process is not
     * alive.
     */
    public String shown(String process) {
        String number = process.substring(0, Math.max(0, process.indexOf('-')));
        return (hosts.getOrDefault(process, "") + " (" + number + ")").strip();
    }

    /** Renews the row of this process and counts the others. */
    void beat() {
        database.client()
                .sql("""
                insert into database_process (name, role, host, expires_at)
                values (?, ?, ?, timestampadd(microsecond, ?, utc_timestamp(6)))
                on duplicate key update expires_at = values(expires_at)""")
                .params(installation.process(), role.name(), host, lease.toNanos() / 1000)
                .update();
        Map<String, String> seen = new HashMap<>();
        List<String> roles = database.client()
                .sql("select name, role, host from database_process where expires_at > utc_timestamp(6)")
                .query((row, _) -> {
                    seen.put(row.getString("name"), Objects.requireNonNullElse(row.getString("host"), ""));
                    return row.getString("role");
                })
                .list();
        hosts = Map.copyOf(seen);
        living = new Living(roles.size(), (int) roles.stream()
                .filter(one -> !one.equals(ProcessRole.WEB.name()))
                .count());
    }

    /** The host name of this machine; the look-up may ask a name server, once. */
    private static String host() {
        try {
            return FittedText.line(InetAddress.getLocalHost().getHostName(), HOST_WIDTH);
        } catch (UnknownHostException e) {
            return "";
        }
    }

    private void forgetTheDead() {
        database.client()
                .sql(
                        "delete from database_process where expires_at < timestampadd(hour, -1, utc_timestamp(6)) or (name like ? and name <> ?)")
                .params("%" + installation.suffix(), installation.process())
                .update();
    }

    private void beatQuietly() {
        try {
            beat();
        } catch (RuntimeException e) {
            LOG.warn("Unable to tell other processes that this one lives: {}", e.getMessage());
        }
    }

    @Override
    public void start() {
        forgetTheDead();
        beat();
        ScheduledExecutorService started = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().daemon().name("process-beat").factory());
        long every = lease.dividedBy(BEATS).toMillis();
        var _ = started.scheduleWithFixedDelay(this::beatQuietly, every, every, TimeUnit.MILLISECONDS);
        timer = started;
    }

    @Override
    public void stop() {
        ScheduledExecutorService running = timer;
        if (running == null) {
            return;
        }
        timer = null;
        running.shutdownNow();
        try {
            database.client()
                    .sql("delete from database_process where name = ?")
                    .param(installation.process())
                    .update();
        } catch (RuntimeException e) {
            LOG.debug("The row of this process expires by itself", e);
        }
    }

    @Override
    public boolean isRunning() {
        return timer != null;
    }

    @Override
    public int getPhase() {
        return PHASE;
    }
}
