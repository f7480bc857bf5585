package io.croft.bench;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.JdbcTemplate;

/** The database server's own counters over all connections; what goes on in the background is counted too, so the least of several readings tells most. */
final class DatabaseCounters {

    private static final List<String> STATEMENTS = List.of("Com_select", "Com_insert", "Com_update", "Com_delete");

    private final JdbcTemplate jdbc;
    private final Map<String, Long> before;

    DatabaseCounters(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
        this.before = read();
    }

    /** Queries and changes since the beginning, without {@code commit} and {@code set}. */
    long statements() {
        var now = read();
        return STATEMENTS.stream().mapToLong(name -> difference(now, name)).sum();
    }

    /** Rows changed since the beginning. */
    long rowsUpdated() {
        return difference(read(), "Handler_update");
    }

    private long difference(Map<String, Long> now, String name) {
        return now.getOrDefault(name, 0L) - before.getOrDefault(name, 0L);
    }

    private Map<String, Long> read() {
        var counters = new HashMap<String, Long>();
        jdbc.query(
                "show global status where variable_name in ('Com_select', 'Com_insert', 'Com_update', 'Com_delete', 'Handler_update')",
                row -> {
                    counters.put(row.getString(1), row.getLong(2));
                });
        return counters;
    }
}
