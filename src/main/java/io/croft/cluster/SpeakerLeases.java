package io.croft.cluster;

import io.croft.database.HeartbeatConnection;
import io.croft.database.Installation;
import io.croft.job.ResourceJobs;
import io.croft.kernel.NativeSql;
import java.time.Duration;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The rows that say which process speaks for a cluster, until when, and how often that changed (the fence). Named
 * exception to the rule against native SQL: a lease is taken by one guarded statement, and times are those of the
 * database, the one clock all processes share.
 */
@NativeSql
@Component
class SpeakerLeases {

    private static final String FREE =
            "(expires_at <= utc_timestamp(6) or (holder like :installation and holder <> :process))";

    private final HeartbeatConnection database;
    private final ResourceJobs jobs;
    private final String process;
    private final String installation;
    private final Duration length;

    @Autowired
    SpeakerLeases(
            HeartbeatConnection database,
            ResourceJobs jobs,
            Installation installation,
            @Value("${croft.lease}") Duration length) {
        this(database, jobs, installation.process(), installation.suffix(), length);
    }

    SpeakerLeases(
            HeartbeatConnection database, ResourceJobs jobs, String process, String installation, Duration length) {
        this.database = database;
        this.jobs = jobs;
        this.process = process;
        this.installation = installation;
        this.length = length;
    }

    /**
     * A row.
     *
     * @param holder the process that speaks or spoke last; null when it released the lease
     * @param mine whether that is this process
     * @param free whether it may be taken: expired, released, or held by an earlier process of this data directory
     * @param urgent whether any process should take it now: its holder has died, or it was free for half a lease
     */
    record Lease(UUID cluster, @Nullable String holder, int fence, boolean mine, boolean free, boolean urgent) {}

    /** How long a lease is valid after it was taken or renewed. */
    Duration length() {
        return length;
    }

    /** All rows, by cluster. */
    Map<UUID, Lease> all() {
        return bound("""
                select cluster_id, holder, fence, coalesce(holder = :process, false) as mine,
                    (holder is not null or expires_at < timestampadd(microsecond, :half, utc_timestamp(6))) as urgent,
                    coalesce(%s, true) as free
                from cluster_speaker""".formatted(FREE))
                .param("half", -micros() / 2)
                .query((row, _) -> new Lease(
                        row.getObject("cluster_id", UUID.class),
                        row.getString("holder"),
                        row.getInt("fence"),
                        row.getBoolean("mine"),
                        row.getBoolean("free"),
                        row.getBoolean("free") && row.getBoolean("urgent")))
                .list()
                .stream()
                .collect(Collectors.toMap(Lease::cluster, Function.identity()));
    }

    /**
     * The clusters that need a speaker: all that are registered, disabled ones included, and removed ones that still
     * have jobs.
     */
    Set<UUID> wanted() {
        Set<UUID> wanted = new HashSet<>(jobs.resources());
        wanted.addAll(database.client()
                .sql("select cluster_id from cluster_cluster")
                .query(UUID.class)
                .list());
        return wanted;
    }

    /** Renews all leases of this process that nobody else took. */
    void renew() {
        bound("""
                update cluster_speaker set expires_at = timestampadd(microsecond, :length, utc_timestamp(6))
                where holder = :process""").param("length", micros()).update();
    }

    /** Takes the lease of a cluster if it is free and raises its fence; returns whether this process has it now. */
    boolean take(UUID cluster) {
        int made = bound("""
                insert ignore into cluster_speaker (cluster_id, holder, fence, expires_at)
                values (:cluster, :process, 1, timestampadd(microsecond, :length, utc_timestamp(6)))""")
                .param("cluster", cluster.toString())
                .param("length", micros())
                .update();
        return made == 1
                || bound("""
                        update cluster_speaker set holder = :process, fence = fence + 1,
                            expires_at = timestampadd(microsecond, :length, utc_timestamp(6))
                        where cluster_id = :cluster and %s""".formatted(FREE))
                                .param("cluster", cluster.toString())
                                .param("length", micros())
                                .update()
                        == 1;
    }

    /** Releases a lease, so that another process can take it at once. */
    void release(UUID cluster) {
        bound("""
                update cluster_speaker set holder = null, expires_at = utc_timestamp(6)
                where cluster_id = :cluster and holder = :process""").param("cluster", cluster.toString()).update();
    }

    /** Deletes the row of a removed cluster. */
    void forget(UUID cluster) {
        bound("delete from cluster_speaker where cluster_id = :cluster and holder = :process")
                .param("cluster", cluster.toString())
                .update();
    }

    private JdbcClient.StatementSpec bound(String statement) {
        return database.client().sql(statement).param("process", process).param("installation", "%" + installation);
    }

    private long micros() {
        return length.toNanos() / 1000;
    }
}
