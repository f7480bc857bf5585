package io.croft.access;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/** Inserts a row of made-up values into whatever table, and takes it out again. */
final class AnyRow {

    private final JdbcTemplate jdbc;
    private final List<Map.Entry<String, UUID>> made = new ArrayList<>();

    AnyRow(@Nullable JdbcTemplate jdbc) {
        this.jdbc = jdbc == null ? new JdbcTemplate() : jdbc;
    }

    void insert(String table, UUID tenant) {
        List<Column> columns = columns(table);
        String names = String.join(", ", columns.stream().map(Column::name).toList());
        String marks = String.join(", ", columns.stream().map(column -> "?").toList());
        withoutForeignKeys("insert into " + table + " (" + names + ") values (" + marks + ")", statement -> {
            for (int i = 0; i < columns.size(); i++) {
                statement.setObject(
                        i + 1,
                        columns.get(i).name().equals("tenant_id")
                                ? tenant
                                : columns.get(i).someValue());
            }
        });
        made.add(Map.entry(table, tenant));
    }

    void deleteAll() {
        made.forEach(row -> withoutForeignKeys(
                "delete from " + row.getKey() + " where tenant_id = ?",
                statement -> statement.setObject(1, row.getValue())));
        made.clear();
    }

    private List<Column> columns(String table) {
        return jdbc.query(
                "select column_name, data_type, character_maximum_length from information_schema.columns where table_schema = database() and table_name = ?"
                        + " and extra not like '%GENERATED%' and (is_nullable = 'NO' and column_default is null or column_name = 'tenant_id') and extra not like '%auto_increment%'",
                (row, n) -> new Column(row.getString(1), row.getString(2), row.getLong(3)), table);
    }

    private void withoutForeignKeys(String sql, Fill fill) {
        jdbc.execute((Connection connection) -> {
            try (var session = connection.createStatement();
                    PreparedStatement statement = connection.prepareStatement(sql)) {
                session.execute("set foreign_key_checks = 0");
                fill.in(statement);
                statement.executeUpdate();
                session.execute("set foreign_key_checks = 1");
            }
            return true;
        });
    }

    private interface Fill {
        void in(PreparedStatement statement) throws SQLException;
    }

    private record Column(String name, String type, long length) {

        Object someValue() {
            return switch (type) {
                case "uuid" -> UUID.randomUUID();
                case "datetime", "timestamp" -> LocalDateTime.of(2026, 1, 1, 0, 0);
                case "date" -> java.time.LocalDate.of(2026, 1, 1);
                case "varbinary", "binary", "blob", "mediumblob", "longblob" ->
                    UUID.randomUUID().toString().substring(0, 16).getBytes(java.nio.charset.StandardCharsets.US_ASCII);
                case "varchar", "char", "text", "mediumtext", "longtext", "tinytext" -> text();
                default -> 1;
            };
        }

        private String text() {
            String random = "\"" + UUID.randomUUID() + "\"";
            return length > 0 && length < random.length()
                    ? random.substring(1, 1 + (int) Math.min(length, 36))
                    : random;
        }
    }
}
