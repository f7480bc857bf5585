package io.croft.database;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * Version, settings and limits of an external database.
 *
 * @param version as the server reports it, such as {@code 10.11.6-MariaDB}
 * @param characterSet of the database; tables of Croft set their own
 * @param zone of the server; not used, Croft stores UTC
 * @param maxPacket bytes
 * @param connections how many the server allows, or this user if that is less
 * @param logsStatements whether the binary log is in format STATEMENT, which rejects READ COMMITTED
 * @param engine for new tables
 * @param rowFormat of InnoDB for new tables
 * @param encrypted whether this connection uses TLS
 */
record DatabaseFacts(
        String version,
        String characterSet,
        String zone,
        long maxPacket,
        long connections,
        boolean logsStatements,
        String engine,
        String rowFormat,
        boolean encrypted) {

    private static final String QUESTION = """
            select version(), @@character_set_database, @@global.time_zone, @@max_allowed_packet,
                least(@@max_connections, if(@@max_user_connections > 0, @@max_user_connections, @@max_connections)),
                @@global.log_bin = 1 and @@global.binlog_format = 'STATEMENT',
                @@global.default_storage_engine, @@global.innodb_default_row_format""";

    static DatabaseFacts read(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            boolean encrypted = encrypted(statement);
            try (ResultSet row = statement.executeQuery(QUESTION)) {
                row.next();
                return new DatabaseFacts(
                        row.getString(1),
                        row.getString(2),
                        row.getString(3),
                        row.getLong(4),
                        row.getLong(5),
                        row.getBoolean(6),
                        row.getString(7),
                        row.getString(8),
                        encrypted);
            }
        }
    }

    private static boolean encrypted(Statement statement) throws SQLException {
        try (ResultSet row = statement.executeQuery("show session status like 'Ssl_cipher'")) {
            return row.next() && !row.getString(2).isEmpty();
        }
    }
}
