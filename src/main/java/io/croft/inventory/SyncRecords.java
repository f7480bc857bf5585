package io.croft.inventory;

import io.croft.cluster.ClusterId;
import io.croft.database.TimeColumn;
import io.croft.kernel.Text;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Writes down how each cluster's rounds went; one small row per cluster. */
@Component
@Transactional
class SyncRecords {

    private static final String SEPARATOR = "\u001f";
    private static final int ERROR_WIDTH = 2000;

    private final JdbcTemplate jdbc;

    SyncRecords(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** How a round went that was good. */
    record Round(Instant at, Duration took, boolean full, int changes, int guests, Duration pause) {}

    public void succeeded(ClusterId cluster, Round round) {
        jdbc.update(
                """
                insert into inventory_sync (cluster_id, quick_at, quick_millis, full_at, changes, guests, pause_seconds)
                values (?, ?, ?, ?, ?, ?, ?)
                on duplicate key update quick_at = values(quick_at), quick_millis = values(quick_millis),
                    full_at = coalesce(values(full_at), full_at), changes = values(changes), guests = values(guests),
                    error = null, error_at = null, pause_seconds = values(pause_seconds)
                """,
                cluster.value(),
                TimeColumn.of(round.at()),
                round.took().toMillis(),
                round.full() ? TimeColumn.of(round.at()) : null,
                round.changes(),
                round.guests(),
                round.pause().toSeconds());
    }

    public void failed(ClusterId cluster, Text error, Instant at) {
        jdbc.update("""
                insert into inventory_sync (cluster_id, changes, guests, error, error_at, pause_seconds)
                values (?, 0, 0, ?, ?, 0)
                on duplicate key update error = values(error), error_at = values(error_at)
                """, cluster.value(), store(error), TimeColumn.of(at));
    }

    public void forget(ClusterId cluster) {
        jdbc.update("delete from inventory_sync where cluster_id = ?", cluster.value());
    }

    @Transactional(readOnly = true)
    public List<SyncStatus> all() {
        return jdbc.query("select * from inventory_sync", (row, _) -> read(row));
    }

    private static SyncStatus read(ResultSet row) throws SQLException {
        Instant quick = TimeColumn.read(row, "quick_at");
        return new SyncStatus(
                new ClusterId(row.getObject("cluster_id", UUID.class)),
                quick,
                quick == null ? null : Duration.ofMillis(row.getLong("quick_millis")),
                TimeColumn.read(row, "full_at"),
                row.getInt("changes"),
                row.getInt("guests"),
                load(row.getString("error")),
                TimeColumn.read(row, "error_at"),
                Duration.ofSeconds(row.getInt("pause_seconds")));
    }

    private static String store(Text error) {
        String joined =
                error.args().isEmpty() ? error.key() : error.key() + SEPARATOR + String.join(SEPARATOR, error.args());
        return joined.length() > ERROR_WIDTH ? joined.substring(0, ERROR_WIDTH) : joined;
    }

    private static @Nullable Text load(@Nullable String stored) {
        if (stored == null) {
            return null;
        }
        List<String> parts = List.of(stored.split(SEPARATOR, -1));
        return new Text(parts.getFirst(), parts.subList(1, parts.size()));
    }
}
