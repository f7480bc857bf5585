package io.croft.activity;

import io.croft.kernel.NativeSql;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Reads and writes the tables of the chain. Named exception to the rule against native SQL: the chain covers all
 * companies, needs {@code skip locked}, and is written in batches.
 */
@NativeSql
@Component
class ChainStore {

    /** A record is at most some 30 kB and a statement has to stay well below max_allowed_packet (16 MB). */
    private static final int PORTION = 50;

    private static final String INSERT =
            "insert into activity_record (number, mac, key_id, search_text, " + StoredEntry.COLUMNS + ") values ";
    private static final String ROW = "(?, ?, ?, ?, " + StoredEntry.MARKS + ")";

    private final JdbcTemplate jdbc;

    ChainStore(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** An entry without a number. */
    record Waiting(long id, StoredEntry entry) {}

    /** A record with its HMAC as stored. */
    record Link(long number, String mac, UUID keyId, StoredEntry entry) {}

    boolean anyWaiting() {
        return !jdbc.queryForList("select id from activity_incoming limit 1", Long.class)
                .isEmpty();
    }

    /**
     * Committed entries of all transactions. An entry waits as long as it is in this table, so one that is committed
     * late is not missed.
     */
    List<Waiting> waiting(int most) {
        return jdbc.query(
                "select id, " + StoredEntry.COLUMNS + " from activity_incoming order by id limit ?",
                (row, _) -> new Waiting(row.getLong("id"), StoredEntry.of(row)),
                most);
    }

    ChainHead head() {
        return jdbc.query("select " + ChainHead.COLUMNS + " from activity_chain where id = 1", ChainHead::of).stream()
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("The head of the activity record is missing"));
    }

    /** The head, locked until the transaction ends; empty while another process has locked it. */
    Optional<ChainHead> lockHead() {
        return jdbc
                .query(
                        "select " + ChainHead.COLUMNS + " from activity_chain where id = 1 for update skip locked",
                        ChainHead::of)
                .stream()
                .findFirst();
    }

    void save(ChainHead head) {
        jdbc.update(
                "update activity_chain set number = ?, mac = ?, cut_number = ?, cut_mac = ?, key_id = ?, seal = ? where id = 1",
                head.number(),
                head.mac(),
                head.cutNumber(),
                head.cutMac(),
                head.keyId(),
                head.seal());
    }

    /** The greatest number in use; differs from that of the head only after a manual change. */
    long lastNumber() {
        Long last = jdbc.queryForObject("select coalesce(max(number), 0) from activity_record", Long.class);
        return last == null ? 0 : last;
    }

    /** Moves entries from those that wait into the record, in the caller's transaction; by few statements, as writers use the same server. */
    void append(List<Waiting> moved, List<Link> links) {
        for (int from = 0; from < links.size(); from += PORTION) {
            List<Link> portion = links.subList(from, Math.min(from + PORTION, links.size()));
            jdbc.update(INSERT + String.join(", ", Collections.nCopies(portion.size(), ROW)), row -> {
                int at = 0;
                for (Link link : portion) {
                    at = bind(link, row, at);
                }
            });
        }
        if (moved.isEmpty()) {
            return;
        }
        jdbc.update(
                "delete from activity_incoming where id in ("
                        + String.join(", ", Collections.nCopies(moved.size(), "?")) + ")",
                row -> {
                    int at = 0;
                    for (Waiting waiting : moved) {
                        row.setLong(++at, waiting.id());
                    }
                });
    }

    private static int bind(Link link, PreparedStatement row, int bound) throws SQLException {
        int at = bound;
        row.setLong(++at, link.number());
        row.setString(++at, link.mac());
        row.setObject(++at, link.keyId());
        row.setString(++at, link.entry().searched());
        return link.entry().bind(row, at);
    }

    /** Records from a number on, in the order of the chain. */
    List<Link> links(long from, long to, int most) {
        return jdbc.query(
                "select number, mac, key_id, " + StoredEntry.COLUMNS
                        + " from activity_record where number between ? and ? order by number limit ?",
                (row, _) -> new Link(
                        row.getLong("number"),
                        row.getString("mac"),
                        row.getObject("key_id", UUID.class),
                        StoredEntry.of(row)),
                from,
                to,
                most);
    }

    int deleteThrough(long number) {
        return jdbc.update("delete from activity_record where number <= ?", number);
    }
}
