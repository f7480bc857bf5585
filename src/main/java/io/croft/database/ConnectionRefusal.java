package io.croft.database;

import java.sql.SQLException;

/** Turns an SQL exception of a connection attempt or a missing privilege into an explanation with a remedy. */
final class ConnectionRefusal {

    private static final int TOO_MANY = 1040;
    private static final int NO_ACCESS_TO_DATABASE = 1044;
    private static final int WRONG_PASSWORD = 1045;
    private static final int UNKNOWN_DATABASE = 1049;
    private static final int HOST_REFUSED = 1130;
    private static final int STATEMENT_DENIED = 1142;
    private static final int USER_LIMIT = 1203;
    private static final int WRONG_PLUGIN = 1698;

    private ConnectionRefusal() {}

    static DatabaseUnfit of(SQLException refusal, DatabaseAddress at) {
        return switch (refusal.getErrorCode()) {
            case WRONG_PASSWORD, WRONG_PLUGIN, HOST_REFUSED ->
                unfit(
                        "The database at " + at.host() + " refuses the user '" + at.user() + "': " + words(refusal),
                        "Check spring.datasource.username and spring.datasource.password; the user must be allowed from this machine.",
                        refusal);
            case UNKNOWN_DATABASE ->
                unfit(
                        "There is no database '" + at.database() + "' at " + at.host() + ".",
                        "Make it: CREATE DATABASE `" + at.database() + "` CHARACTER SET utf8mb4; " + at.grant(),
                        refusal);
            case NO_ACCESS_TO_DATABASE, STATEMENT_DENIED ->
                unfit(
                        "The user '" + at.user() + "' lacks a privilege on the database '" + at.database() + "': "
                                + words(refusal),
                        "Give it: " + at.grant(),
                        refusal);
            case TOO_MANY, USER_LIMIT ->
                unfit(
                        "The database at " + at.host() + " takes no more connections: " + words(refusal),
                        "Raise max_connections (or the user's limit), or lower spring.datasource.hikari.maximum-pool-size.",
                        refusal);
            default ->
                unfit(
                        "No MariaDB answers as expected at " + at.host() + ": " + words(refusal),
                        "Check spring.datasource.url (jdbc:mariadb://HOST:PORT/DATABASE), that the server runs, and the way to it.",
                        refusal);
        };
    }

    private static DatabaseUnfit unfit(String message, String action, SQLException refusal) {
        return new DatabaseUnfit(message, action, refusal);
    }

    /** The first line of the message of the driver, without the connection number. */
    static String words(SQLException refusal) {
        String message = String.valueOf(refusal.getMessage());
        return message.lines().findFirst().orElse(message).replaceFirst("^\\(conn=-?\\d+\\) ", "");
    }
}
