package io.croft.database;

import io.croft.kernel.InvalidValue;
import io.croft.kernel.IpAddress;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Host, database and user of an external database, parsed from its JDBC URL; used in messages, so without the password.
 */
record DatabaseAddress(String host, String database, String user) {

    private static final Pattern URL =
            Pattern.compile("jdbc:mariadb:(?:[a-z]+:)?//([^/?]*)/?([^?]*).*", Pattern.CASE_INSENSITIVE);

    static DatabaseAddress of(String url, String user) {
        Matcher parts = URL.matcher(url);
        return parts.matches()
                ? new DatabaseAddress(
                        parts.group(1).isEmpty() ? "localhost" : parts.group(1),
                        parts.group(2).isEmpty() ? "croft" : parts.group(2),
                        user)
                : new DatabaseAddress(url.replaceAll("\\?.*", ""), "croft", user);
    }

    /** Whether traffic to the database leaves this machine. */
    boolean isRemote() {
        String name = host.replaceFirst(":\\d+$", "").replaceAll("[\\[\\]]", "");
        if (name.equals("localhost")) {
            return false;
        }
        try {
            return !new IpAddress(name).isLoopback();
        } catch (InvalidValue notAnAddress) {
            return true;
        }
    }

    String grant() {
        return "GRANT ALL PRIVILEGES ON `" + database + "`.* TO '" + user + "'@'%'";
    }
}
