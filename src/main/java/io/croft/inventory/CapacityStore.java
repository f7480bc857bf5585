package io.croft.inventory;

import io.croft.cluster.ClusterEvent.ClusterRemoved;
import io.croft.cluster.ClusterId;
import io.croft.database.TimeColumn;
import io.croft.kernel.NativeSql;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Stores every five minutes how much of each cluster is in use, as of the last round. All processes do so: the first
 * one writes the row. A cluster that was not read lately leaves a gap.
 */
@NativeSql
@Component
class CapacityStore {

    static final Duration STEP = Duration.ofMinutes(5);

    private final JdbcTemplate jdbc;
    private final Clock clock;

    CapacityStore(JdbcTemplate jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Scheduled(fixedDelayString = "PT1M")
    @Transactional
    void measure() {
        Instant now = clock.instant();
        Instant at =
                Instant.ofEpochSecond(now.getEpochSecond() - Math.floorMod(now.getEpochSecond(), STEP.toSeconds()));
        jdbc.update("""
                insert ignore into inventory_capacity
                    (cluster_id, at, cpu_total, cpu_used, memory_total, memory_used, storage_total, storage_used)
                select nodes.cluster_id, ?, nodes.cpu_total, nodes.cpu_used, nodes.memory_total, nodes.memory_used,
                    coalesce(storages.total, 0), coalesce(storages.used, 0)
                from (select cluster_id, 100 * sum(cores) cpu_total, sum(cores * cpu_percent) cpu_used,
                        sum(memory_bytes) memory_total, sum(memory_used) memory_used
                    from inventory_node where online group by cluster_id) nodes
                join inventory_sync sync on sync.cluster_id = nodes.cluster_id and sync.quick_at >= ?
                left join (select cluster_id, sum(total) total, sum(used) used
                    from (select cluster_id, max(total_bytes) total, max(used_bytes) used from inventory_storage
                        where available group by cluster_id, name, if(shared, '', node)) one
                    group by cluster_id) storages on storages.cluster_id = nodes.cluster_id
                """, TimeColumn.of(at), TimeColumn.of(now.minus(STEP)));
    }

    /** What was measured in each step that begins in this time, by its beginning. */
    Map<Instant, CapacityPoint> between(Instant from, Instant to, Duration step) {
        return jdbc
                .query(
                        """
                        select date_add('1970-01-01', interval floor(timestampdiff(second, '1970-01-01', at) / ?) * ? second) begun,
                            100 * sum(cpu_used) / nullif(sum(cpu_total), 0) cpu,
                            100 * sum(memory_used) / nullif(sum(memory_total), 0) memory,
                            100 * sum(storage_used) / nullif(sum(storage_total), 0) storage
                        from inventory_capacity where at >= ? and at <= ? group by begun
                        """,
                        (row, _) -> point(row),
                        step.toSeconds(),
                        step.toSeconds(),
                        TimeColumn.of(from),
                        TimeColumn.of(to))
                .stream()
                .collect(Collectors.toMap(CapacityPoint::at, Function.identity()));
    }

    private static CapacityPoint point(ResultSet row) throws SQLException {
        return new CapacityPoint(
                Objects.requireNonNull(TimeColumn.read(row, "begun")),
                share(row, "cpu"),
                share(row, "memory"),
                share(row, "storage"));
    }

    private static @Nullable Double share(ResultSet row, String column) throws SQLException {
        double share = row.getDouble(column);
        return row.wasNull() ? null : Math.clamp(share, 0, 100);
    }

    @EventListener
    void forget(ClusterRemoved event) {
        ClusterId cluster = event.cluster();
        jdbc.update("delete from inventory_capacity where cluster_id = ?", cluster.value());
    }

    /**
     * Deletes measurements before a moment.
     *
     * @param fine whether to keep those of full hours
     * @param most the most rows to delete
     */
    int purge(Instant before, boolean fine, int most) {
        return jdbc.update(
                "delete from inventory_capacity where at < ? and (minute(at) <> 0 or not ?) limit ?",
                TimeColumn.of(before),
                fine,
                most);
    }
}
