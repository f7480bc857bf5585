package io.croft.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.UUID;

/**
 * Performs every kind of statement the changelog and the rooms use once on a table of its own, so that a missing
 * privilege is found before the start goes on.
 */
final class PrivilegeProbe {

    private PrivilegeProbe() {}

    static void run(Connection connection) throws SQLException {
        String table = "croft_probe_" + UUID.randomUUID().toString().replace("-", "");
        try (Statement statement = connection.createStatement()) {
            try {
                for (String sql : List.of(
                        "create table %1$s (id int primary key, other int, constraint %1$s_other foreign key (other) references %1$s (id))",
                        "alter table %1$s add column name varchar(10)",
                        "create index %1$s_name on %1$s (name)",
                        "insert into %1$s (id) values (1)",
                        "update %1$s set name = 'x' where id = 1",
                        "select id from %1$s for update",
                        "delete from %1$s")) {
                    statement.execute(sql.formatted(table));
                }
            } finally {
                statement.execute("drop table if exists " + table);
            }
        }
    }
}
