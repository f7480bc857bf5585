package io.croft.database;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Compares an external database with what Croft needs. Each finding is one line: what is wrong and how to set it. */
final class DatabaseJudgement {

    /** The oldest long-term release that has UUID columns and the collations of Unicode 14. */
    private static final int[] OLDEST = {10, 11};

    private static final Pattern NUMBERS = Pattern.compile("(\\d+)\\.(\\d+).*");
    private static final long PACKET = 16L << 20;

    /** Connections besides those of the main pool: one for the lock of the changelog, and spare ones. */
    private static final int BESIDES = 3;

    private DatabaseJudgement() {}

    /** Findings that stop the start; empty when Croft can work. */
    static List<String> faults(DatabaseFacts facts, int pool) {
        List<String> found = new ArrayList<>();
        if (!isNewEnough(facts.version())) {
            found.add("It is " + facts.version() + "; Croft needs MariaDB 10.11 or newer.");
        }
        if (facts.maxPacket() < PACKET) {
            found.add("max_allowed_packet is " + facts.maxPacket()
                    + " bytes; set it to 16M or more ([mariadbd] max_allowed_packet = 16M).");
        }
        if (facts.connections() < pool + BESIDES) {
            found.add(
                    "It lets in " + facts.connections() + " connections; Croft opens up to " + (pool + BESIDES)
                            + ": raise max_connections and max_user_connections, or lower spring.datasource.hikari.maximum-pool-size.");
        }
        if (facts.logsStatements()) {
            found.add(
                    "binlog_format is STATEMENT, which refuses the isolation READ COMMITTED; set binlog_format = MIXED or ROW.");
        }
        if (!facts.engine().equalsIgnoreCase("InnoDB")) {
            found.add("default_storage_engine is " + facts.engine() + "; set it to InnoDB.");
        }
        if (!facts.rowFormat().equalsIgnoreCase("dynamic")) {
            found.add("innodb_default_row_format is " + facts.rowFormat()
                    + "; set it to dynamic, for the length of keys.");
        }
        return List.copyOf(found);
    }

    /** Findings that should be corrected but do not stop the start. */
    static List<String> advice(DatabaseFacts facts, DatabaseAddress at) {
        return at.isRemote() && !facts.encrypted()
                ? List.of(
                        "The connection to the database at " + at.host()
                                + " is not encrypted: add sslMode=verify-full (and serverSslCert=FILE for an own authority) to spring.datasource.url.")
                : List.of();
    }

    private static boolean isNewEnough(String version) {
        Matcher numbers = NUMBERS.matcher(version);
        if (!numbers.matches() || !version.contains("MariaDB")) {
            return false;
        }
        int major = Integer.parseInt(numbers.group(1));
        int minor = Integer.parseInt(numbers.group(2));
        return major > OLDEST[0] || (major == OLDEST[0] && minor >= OLDEST[1]);
    }
}
