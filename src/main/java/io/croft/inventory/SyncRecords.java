package io.croft.inventory;

import io.croft.cluster.ClusterId;
import io.croft.database.TextColumn;
import io.croft.database.TimeColumn;
import io.croft.kernel.NativeSql;
import io.croft.kernel.Text;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Stores how the rounds of each cluster went, in one row per cluster. */
@NativeSql
@Component
@Transactional
class SyncRecords {

    private static final String BETWEEN = "\u001e";
    private static final int WIDTH = 1000;

    private final JdbcTemplate jdbc;

    SyncRecords(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** A successful round, with notes on what could not be stored. */
    record Round(Instant at, Duration took, boolean full, int changes, int guests, Duration pause, List<Text> notes) {}

    public void succeeded(ClusterId cluster, Round round) {
        jdbc.update(
                """
                insert into inventory_sync (cluster_id, quick_at, quick_millis, full_at, changes, guests, pause_seconds,
                    notes)
                values (?, ?, ?, ?, ?, ?, ?, ?)
                on duplicate key update quick_at = values(quick_at), quick_millis = values(quick_millis),
                    full_at = coalesce(values(full_at), full_at), changes = values(changes), guests = values(guests),
                    error = null, error_at = null, pause_seconds = values(pause_seconds),
                    notes = values(notes)
                """,
                cluster.value(),
                TimeColumn.of(round.at()),
                round.took().toMillis(),
                round.full() ? TimeColumn.of(round.at()) : null,
                round.changes(),
                round.guests(),
                round.pause().toSeconds(),
                round.notes().isEmpty()
                        ? null
                        : round.notes().stream()
                                .map(note -> TextColumn.of(note, WIDTH))
                                .collect(Collectors.joining(BETWEEN)));
    }

    public void failed(ClusterId cluster, Text error, Instant at) {
        jdbc.update("""
                insert into inventory_sync (cluster_id, changes, guests, error, error_at, pause_seconds)
                values (?, 0, 0, ?, ?, 0)
                on duplicate key update error = values(error), error_at = values(error_at)
                """, cluster.value(), TextColumn.of(error, WIDTH), TimeColumn.of(at));
    }

    public void forget(ClusterId cluster) {
        jdbc.update("delete from inventory_sync where cluster_id = ?", cluster.value());
    }

    /** The clusters with any stored rows. */
    @Transactional(readOnly = true)
    public Set<ClusterId> clustersOfRows() {
        return new HashSet<>(jdbc.query("""
                select cluster_id from inventory_sync
                union select distinct cluster_id from inventory_node
                union select distinct cluster_id from inventory_storage
                union select distinct cluster_id from inventory_guest
                union select distinct cluster_id from inventory_template_offer
                """, (row, _) -> new ClusterId(row.getObject("cluster_id", UUID.class))));
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
                TextColumn.readNullable(row.getString("error")),
                TimeColumn.read(row, "error_at"),
                Duration.ofSeconds(row.getInt("pause_seconds")),
                notes(row.getString("notes")),
                null);
    }

    private static List<Text> notes(@Nullable String stored) {
        return stored == null
                ? List.of()
                : Arrays.stream(stored.split(BETWEEN)).map(TextColumn::read).toList();
    }
}
